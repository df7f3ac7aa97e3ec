import { readFileSync } from 'node:fs';

/** Why a file that settings name for a secret or a certificate cannot be used; undefined where it can. */
export function fileProblemOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() === '' ? `The file ${file} is empty.` : undefined;
  } catch {
    return `There is no file ${file} that publishing can read.`;
  }
}
