import type { Author, Item } from '@wireroom/contracts';
import { type JsonObject, objectsFrom, stringFrom } from '../json/json-value.js';
import { MAX_LIST } from '../limits.js';

/** Bylines with those named in them, and whoever took the picture. */
export function setByline(item: Item, wire: JsonObject): void {
  const lines: string[] = [];
  for (const byline of objectsFrom(wire['bylines'])) {
    const text = stringFrom(byline['by']) ?? stringFrom(byline['name']);
    if (text !== undefined && !lines.includes(text)) lines.push(text);
    addAuthor(item, stringFrom(byline['parametric']) ?? nameIn(text), stringFrom(byline['title']));
  }
  const single = stringFrom(wire['byline']);
  if (lines.length === 0 && single !== undefined) lines.push(single);
  for (const photographer of objectsFrom(wire['photographer'])) {
    const name = stringFrom(photographer['name']);
    addAuthor(item, name, 'photographer');
    if (lines.length === 0 && name !== undefined) lines.push(name);
  }
  if (lines.length > 0) item.byline = lines.join('; ');
}

function nameIn(byline: string | undefined): string | undefined {
  return byline?.replace(/^by\s+/i, '');
}

function addAuthor(item: Item, name: string | undefined, role: string | undefined): void {
  if (name === undefined || item.authors.length >= MAX_LIST || item.authors.some((author) => author.name === name)) return;
  const author: Author = role === undefined ? { name } : { name, role };
  item.authors.push(author);
}
