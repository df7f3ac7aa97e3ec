import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cliFault } from '../cli-faults.js';

/** `operator.json`: where the services of this folder are, and the key to them. `npm start` writes it. */
export interface OperatorFile {
  readonly file: string;
  readonly ingest?: string;
  readonly publishing?: string;
  readonly operatorKey?: string;
}

const NAME = join('.wireroom', 'operator.json');
const SETTINGS = ['ingest', 'publishing', 'operatorKey'] as const;

/**
 * The nearest `.wireroom/operator.json` of a folder or one above it.
 * @throws Fault `operator-file-invalid` where it is there and cannot be used
 */
export function findOperatorFile(folder: string): OperatorFile | undefined {
  const file = join(folder, NAME);
  const text = textOf(file);
  if (text !== undefined) return { file, ...readSettings(file, text) };
  const above = dirname(folder);
  return above === folder ? undefined : findOperatorFile(above);
}

function readSettings(file: string, text: string): Omit<OperatorFile, 'file'> {
  const value = parsed(file, text);
  for (const name of SETTINGS)
    if (value[name] !== undefined && typeof value[name] !== 'string')
      throw cliFault('operator-file-invalid', { file, why: `"${name}" is not text` });
  return Object.fromEntries(SETTINGS.map((name) => [name, value[name]]));
}

function parsed(file: string, text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // What the parser says may quote the key.
  }
  throw cliFault('operator-file-invalid', { file, why: 'it is no JSON object' });
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw cliFault('operator-file-invalid', { file, why: `it cannot be read (${code})` }, error);
  }
}
