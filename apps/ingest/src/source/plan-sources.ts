import type { NewsroomProblem, ResourceChange, SourceSettings } from '@wireroom/contracts';
import { type OrderAsRead, type Placed, settingChanges } from '@wireroom/editorial';
import { consequencesOf, consequencesOfDeleting } from './consequences.js';
import { keyHash } from './key-hash.js';
import { settingsOf } from './settings-of.js';
import type { Source } from './source.entity.js';

/** Settings whose values are not told in a change. */
const SECRETS = ['keySha256'];

/** What an order comes to. It is to be refused whole where there are problems. */
export interface SourcePlan {
  readonly changes: readonly ResourceChange[];
  /** Sources as they are to be written. */
  readonly written: readonly Source[];
  /** Ids of those to be deleted. */
  readonly deleted: readonly string[];
  readonly problems: readonly NewsroomProblem[];
}

/**
 * Compares an order with the sources that are there. What it does not name is deleted only where the order prunes and names sources
 * at all.
 */
export function planSources(there: readonly Source[], order: OrderAsRead<'sources'>, now: Date): SourcePlan {
  const byId = new Map(there.map((source) => [source.id, source]));
  const problems: NewsroomProblem[] = [...order.problems];
  const changes: ResourceChange[] = [];
  const written: Source[] = [];
  for (const placed of order.lists.sources ?? []) {
    const before = byId.get(placed.settings.id);
    const problem = keyProblemOf(placed, before);
    if (problem !== undefined) problems.push(problem);
    const { change, after } = changeOf(placed.settings, before, now);
    changes.push(change);
    if (change.action !== 'none') written.push(after);
  }
  const { sources: named } = order.ids;
  const pruned = order.prune && named !== undefined ? there.filter(({ id }) => !named.has(id)) : [];
  return { changes: [...changes, ...pruned.map(deletionOf)], written, deleted: pruned.map(({ id }) => id), problems };
}

/** The deletion of a source: a change like any other, which makes one version more. */
export function deletionOf(source: Source): ResourceChange {
  const settings = settingChanges(settingsOf(source), undefined, SECRETS);
  const { id, version } = source;
  return { kind: 'source', id, action: 'delete', version: version + 1, settings, consequences: consequencesOfDeleting(source) };
}

function keyProblemOf({ settings, path }: Placed<SourceSettings>, before: Source | undefined): NewsroomProblem | undefined {
  const { key, keySha256 } = settings;
  if (key === undefined && keySha256 === undefined && before === undefined)
    return { path: [...path, 'key'], why: 'A new source needs key or keySha256.' };
  if (key !== undefined && keySha256 !== undefined && keyHash(key) !== keySha256)
    return { path: [...path, 'keySha256'], why: 'It is not that of the key; give one of them.' };
  return undefined;
}

function changeOf(wanted: SourceSettings, before: Source | undefined, now: Date): { change: ResourceChange; after: Source } {
  const { id, provider, key, language = null, chains = null, takes = null } = wanted;
  const keySha256 = key === undefined ? (wanted.keySha256 ?? before?.keySha256 ?? '') : keyHash(key);
  const version = (before?.version ?? 0) + 1;
  const after: Source = { id, provider, keySha256, language, chains, takes, version, changedAt: now };
  const settings = settingChanges(before && settingsOf(before), settingsOf(after), SECRETS);
  if (before === undefined)
    return { after, change: { kind: 'source', id, action: 'create', version: 1, settings, consequences: [] } };
  if (settings.length === 0)
    return { after: before, change: { kind: 'source', id, action: 'none', version: before.version, settings, consequences: [] } };
  const consequences = consequencesOf(before, after);
  return { after, change: { kind: 'source', id, action: 'update', version: after.version, settings, consequences } };
}
