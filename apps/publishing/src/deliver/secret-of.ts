import { readFileSync } from 'node:fs';

/** A secret given as it is, or in a file, whose white space at the ends does not count. Kept in memory only. */
export function secretOf(value: string | undefined, file: string | undefined): string {
  return value ?? readFileSync(file ?? '', 'utf8').trim();
}
