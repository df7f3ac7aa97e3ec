import type { Seen } from './seen.js';
import type { Sent } from './sent.js';

/** What one receiver should have come to have. */
export interface Owed {
  /** All that was sent in which the receiver asked for, by article in the order of revisions. */
  readonly wanted: readonly Sent[];
  /** What it saw, in the order in which it came. */
  readonly seen: readonly Seen[];
}

/**
 * Where what a receiver saw differs from what it should have come to, in words; empty where it does not. Of each article it must have the newest state last, must never have
 * gone backwards, and must have been told repeats as such. States between may be missing: they were overtaken.
 */
export function differences({ wanted, seen }: Owed): string[] {
  const sent = new Map(wanted.map((one) => [nameOf(one), one]));
  const newest = new Map(wanted.map((one) => [one.articleId, one]));
  const last = new Map(seen.map((one) => [one.articleId, one]));
  return [
    ...[...newest.values()].flatMap((one) => missing(one, last.get(one.articleId))),
    ...seen.flatMap((one) => unlikeSent(one, sent.get(nameOf(one)))),
    ...backwards(seen),
    ...keysAtOdds(seen),
  ];
}

/** States that came after a newer one of the same article. */
export function backwards(seen: readonly Seen[]): string[] {
  const newest = new Map<string, number>();
  return seen.flatMap((one) => {
    const before = newest.get(one.articleId) ?? 0;
    newest.set(one.articleId, Math.max(before, one.revision));
    return one.revision < before ? [`${nameOf(one)} came after revision ${before}`] : [];
  });
}

function missing(newest: Sent, last: Seen | undefined): string[] {
  if (last === undefined) return [`${nameOf(newest)} never came, nor did any other of the article`];
  return last.revision === newest.revision
    ? []
    : [`${nameOf(newest)} is the newest; the last that came is revision ${last.revision}`];
}

function unlikeSent(seen: Seen, sent: Sent | undefined): string[] {
  if (sent === undefined) return [`${nameOf(seen)} came and was not for this receiver`];
  const found: string[] = [];
  if (seen.headline !== sent.headline) found.push(`${nameOf(seen)} says "${seen.headline}" for "${sent.headline}"`);
  if (seen.withdrawn !== sent.withdrawn) found.push(`${nameOf(seen)} came as ${seen.withdrawn ? 'withdrawn' : 'usable'}`);
  return found;
}

/** A key stands for one revision of one article, and a revision has one key. */
function keysAtOdds(seen: readonly Seen[]): string[] {
  const keyOf = new Map<string, string>();
  const nameUnder = new Map<string, string>();
  return seen.flatMap((one) => {
    if (one.key === undefined) return [];
    const name = nameOf(one);
    const [key, other] = [keyOf.get(name) ?? one.key, nameUnder.get(one.key) ?? name];
    keyOf.set(name, key);
    nameUnder.set(one.key, other);
    if (other !== name) return [`${name} came under the key of ${other}`];
    return key === one.key ? [] : [`${name} came under two keys, ${key} and ${one.key}`];
  });
}

export function nameOf({ articleId, revision }: { articleId: string; revision: number }): string {
  return `revision ${revision} of ${articleId}`;
}
