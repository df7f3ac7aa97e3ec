import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../output.js';
import { page, table } from './markdown.js';

const FOLDER = 'docs/adr';

/** The index of decisions, from their own headings. */
export function decisionsPage(): string {
  const files = readdirSync(join(ROOT, FOLDER)).filter((file) => /^\d{4}-.*\.md$/.test(file));
  return page(
    '# Decisions',
    'One file for each decision that someone might undo: context, decision, consequences, and how to undo it. Numbers are ' +
      'never used again. A decision that is overturned stays, with a line at its top that names the one that took its place.',
    table(['', 'decision'], files.sort().map(row)),
  );
}

function row(file: string): string[] {
  const [heading = ''] = readFileSync(join(ROOT, FOLDER, file), 'utf8').split('\n', 1);
  const number = file.slice(0, 4);
  return [`[${number}](${file})`, heading.replace(/^#\s*(ADR\s*)?\d*[.:]?\s*/, '')];
}
