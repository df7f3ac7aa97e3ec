import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Documented, docComments } from './doc-comments.js';
import { ROOT } from './output.js';

const comments = docComments(sourcesBelow('libs/contracts/src'));

/** What the source says of the schema of that name: a definition by its id, a contract by its component. */
export function commentsOn(name: string): Documented | undefined {
  return comments[name];
}

/** What the source says of an event: of the envelope's fields, and of its data. */
export function commentsOnEvent(name: string): Documented {
  return { fields: { ...comments['envelopeShape']?.fields, ...comments[name]?.fields } };
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    .sort()
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8'));
}
