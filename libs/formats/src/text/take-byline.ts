import { agencyNamed } from './agencies.js';
import { type Copy, HEAD, takeWhere } from './copy.js';

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:van|von|de|der|den|du|la|le|di|da|dos|bin|al|zu|y)\s+)*\p{Lu}[\p{L}.'’-]*){0,4}`;
const NAMES = String.raw`${NAME}(?:\s*(?:,|and|und|&|et|y|in|/)\s*${NAME}){0,5}`;
const BYLINE = new RegExp(
  String.raw`^(?<label>By|BY|Von|VON|Par|Por|Di|Text|Author|Autor|Autorin|Autoren|Written by|Reported by|Bericht)\s*:?\s+(?<names>${NAMES})(?<rest>\s*(?:[,|–—-]|\().{0,60})?$`,
  'u',
);

/** Takes a line that names who wrote the copy, such as `By Jane Doe and John Roe, Example Agency`. */
export function takeByline(copy: Copy): void {
  takeWhere(copy, 0, HEAD, (paragraph) => {
    if (copy.item.byline !== undefined) return false;
    const names = bylineOf(paragraph);
    if (names === undefined) return false;
    copy.item.byline = paragraph;
    copy.item.authors = names.map((name) => ({ name }));
    return true;
  });
}

/** The names in a byline; undefined where the paragraph is none. Agencies are no people. */
export function bylineOf(paragraph: string): string[] | undefined {
  if (paragraph.length > 140) return undefined;
  const groups = BYLINE.exec(paragraph)?.groups;
  if (groups === undefined || /[.!?]\s*$/.test(groups['rest'] ?? '')) return undefined;
  const names = groups['names']!.split(/\s*(?:,|\band\b|\bund\b|&|\bet\b|\by\b|\/)\s*/u).map((name) =>
    name.replace(/\s+in\s+\p{Lu}.*$/u, '').trim(),
  );
  const people = names.filter((name) => name !== '' && agencyNamed(name) === undefined);
  const isPlausible = people.some((name) => name.includes(' ')) || names.some((name) => agencyNamed(name) !== undefined);
  return isPlausible ? people : undefined;
}
