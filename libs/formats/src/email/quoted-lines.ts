import type { RepairLog } from '../repair-log.js';
import type { CopyLine } from './trim-copy.js';

/** The lines of a plain text, and which are quoted. Where all are, that is how somebody passed the text on, and the marks go. */
export function linesOf(text: string, repairs: RepairLog): CopyLine[] {
  const lines = text.split(/\r\n?|\n/);
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length === 0 || !filled.every((line) => line.startsWith('>')))
    return lines.map((line) => ({ text: line, quoted: line.startsWith('>') }));
  repairs.note('quote-marks-removed');
  return lines.map((line) => ({ text: line.replace(/^(?:>[ ]?)+/, ''), quoted: false }));
}
