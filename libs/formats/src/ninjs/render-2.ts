import type { ArticleWriter, Rendering } from '../rendering.js';
import { ninjsFacts } from './facts.js';

const STANDARD = { name: 'ninjs', version: '2.2', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_2.2.json' };

/** IPTC ninjs 2.2: the structure of 3.1 under names in lower case. */
export const ninjs2Writer: ArticleWriter<'ninjs-2.2'> = {
  name: 'ninjs-2.2',
  title: 'ninjs 2.2',
  mediaType: 'application/json; charset=utf-8',
  ending: 'json',
  encoding: 'utf8',
  article(rendering: Rendering): string {
    const { embargoedUntil, ...facts } = ninjsFacts(rendering);
    return JSON.stringify({ standard: STANDARD, embargoed: embargoedUntil, ...(inLowerCase(facts) as object) });
  },
};

const LOWER = new Map<string, string>();

function inLowerCase(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inLowerCase);
  const members = value as Readonly<Record<string, unknown>>;
  const lowered: Record<string, unknown> = {};
  for (const name in members) lowered[lower(name)] = inLowerCase(members[name]);
  return lowered;
}

/** The names are few, those of ninjsFacts. */
function lower(name: string): string {
  const known = LOWER.get(name);
  if (known !== undefined) return known;
  const lowered = name.toLowerCase();
  LOWER.set(name, lowered);
  return lowered;
}
