import { Option } from 'commander';
import { stringify } from 'yaml';
import type { Terminal } from '../terminal/terminal.js';
import { type Column, tableText } from './table-text.js';

export const OUTPUTS = ['table', 'yaml', 'json', 'name'] as const;
export type Output = (typeof OUTPUTS)[number];

export function outputOption(): Option {
  return new Option('-o, --output <form>', 'how to write it; json and yaml are what the service answers, for scripts')
    .choices(OUTPUTS)
    .default('table');
}

/** A list in each way of writing it. */
export interface Listed<T> {
  /** What json and yaml write. */
  readonly answer: unknown;
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  nameOf(row: T): string;
}

export function writeList<T>(terminal: Terminal, output: Output, listed: Listed<T>): void {
  if (output === 'table' && listed.rows.length === 0) terminal.err('There is none.\n');
  else terminal.out(listText(output, listed));
}

function listText<T>(output: Output, { answer, rows, columns, nameOf }: Listed<T>): string {
  switch (output) {
    case 'json':
      return jsonText(answer);
    case 'yaml':
      return yamlText(answer);
    case 'name':
      return rows.map((row) => `${nameOf(row)}\n`).join('');
    case 'table':
      return tableText(rows, columns);
  }
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Lines are not folded: a long query stays one that can be searched for. */
export function yamlText(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}
