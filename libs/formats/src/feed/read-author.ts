import type { Author } from '@wireroom/contracts';
import { complete } from './complete.js';

const MAIL = String.raw`(?:mailto:)?([^\s@<>()"]+@[^\s@<>()"]+)`;
const MAIL_THEN_NAME = new RegExp(String.raw`^${MAIL}\s*\(([^)]+)\)$`, 'i');
const NAME_THEN_MAIL = new RegExp(String.raw`^"?([^<>("]+?)"?\s*[<(]${MAIL}[>)]$`, 'i');
const MAIL_ALONE = new RegExp(`^${MAIL}$`, 'i');

/** Reads a person as feeds write one: `jane@example.org (Jane Doe)`, `Jane Doe <jane@…>`, `By Jane Doe`, or an address alone. */
export function readAuthor(written: string): Author | undefined {
  const text = written.replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  if (text.includes('@')) {
    const [, mail, name] = MAIL_THEN_NAME.exec(text) ?? [];
    if (mail !== undefined && name !== undefined) return { name: name.trim(), email: mail };
    const [, first, second] = NAME_THEN_MAIL.exec(text) ?? [];
    if (first !== undefined && second !== undefined) return { name: first.trim(), email: second };
    const [, alone] = MAIL_ALONE.exec(text) ?? [];
    if (alone !== undefined) return { name: alone, email: alone };
  }
  return { name: text.replace(/^[Bb][Yy]\s+(?=\p{Lu})/u, '') };
}

/** People in order, each once. */
export function distinctAuthors(authors: readonly (Author | undefined)[]): Author[] {
  const known = new Map<string, Author>();
  for (const author of authors) {
    if (author === undefined || author.name === '') continue;
    const key = author.name.toLowerCase();
    const before = known.get(key);
    known.set(key, before === undefined ? author : complete(before, author));
  }
  return [...known.values()];
}
