import { cliFault } from '../cli-faults.js';
import type { SourceText } from './newsroom-document.js';

const LINE = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/;

/**
 * The variables of a file with a `NAME=value` in each line. Values may stand in quotes, which are taken off; nothing in them is replaced.
 * @throws Fault `line-invalid`
 */
export function readEnvFile({ file, text }: SourceText): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const found = LINE.exec(line);
    if (!found?.[1]) throw cliFault('line-invalid', { file, line: index + 1 });
    variables[found[1]] = (found[2] ?? '').replace(/^(['"])(.*)\1$/, '$2');
  }
  return variables;
}
