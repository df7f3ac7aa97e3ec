// @ts-check
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The command line's own reader, as built: a newsroom file means the same wherever it is applied. */
const READER = new URL('../../dist/apps/cli/src/newsroom/', import.meta.url);

/**
 * Reads a newsroom file (YAML or JSON).
 * @param {string} file
 * @param {Readonly<Record<string, string | undefined>>} variables what `${NAME}` is replaced by
 * @returns {Promise<import('./order-newsroom.mjs').Newsroom>}
 * @throws Error with everything that is wrong in it, and where
 */
export async function readNewsroom(file, variables) {
  const { readNewsroom: read } = await import(new URL('read-newsroom.js', READER).href);
  const { problemText } = await import(new URL('place.js', READER).href);
  const reading = read([{ file: relative(ROOT, file), text: readFileSync(file, 'utf8') }], variables);
  if (!reading.ok) throw new Error(reading.problems.map(problemText).join('\n'));
  return reading.merged.newsroom;
}
