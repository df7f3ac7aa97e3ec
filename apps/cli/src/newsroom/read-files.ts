import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cliFault } from '../cli-faults.js';
import type { Terminal } from '../terminal/terminal.js';
import type { SourceText } from './newsroom-document.js';

const ENDING = /\.(ya?ml|json)$/;

/**
 * The texts of files as a person names them: a file, a folder (its .yaml, .yml and .json files, by name), or `-` for standard input.
 * @throws Fault `file-unreadable`
 */
export async function readFiles(names: readonly string[], terminal: Pick<Terminal, 'cwd' | 'readInput'>): Promise<SourceText[]> {
  const texts: SourceText[] = [];
  for (const name of names) {
    if (name === '-') texts.push({ file: '<stdin>', text: await terminal.readInput() });
    else texts.push(...filesIn(name, terminal.cwd).map((file) => ({ file, text: textOf(file, terminal.cwd) })));
  }
  return texts;
}

/** @throws Fault `file-unreadable` */
export function textOf(file: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
}

function filesIn(name: string, cwd: string): string[] {
  try {
    if (!statSync(resolve(cwd, name)).isDirectory()) return [name];
    const files = readdirSync(resolve(cwd, name)).filter((file) => ENDING.test(file));
    if (files.length > 0) return files.sort().map((file) => join(name, file));
  } catch (error) {
    throw unreadable(name, error);
  }
  throw cliFault('file-unreadable', { file: name, why: 'the folder has no .yaml, .yml or .json file' });
}

function unreadable(file: string, error: unknown) {
  const { code } = error as NodeJS.ErrnoException;
  return cliFault('file-unreadable', { file, why: code === 'ENOENT' ? 'it is not there' : code }, error);
}
