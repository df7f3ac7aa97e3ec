import type { Author } from '@wireroom/contracts';
import { resolveReference } from '../markup/resolve-reference.js';
import { attribute, type XmlElement } from '../xml/xml-element.js';
import { localName } from './nitf-roles.js';
import { lineOf } from './nitf-text.js';
import { partNamed } from './part-named.js';
import { setOnce } from './set-once.js';

/** Class of a byline that our writer makes of authors, where the byline itself doesn't name them or is none. */
export const AUTHORS_CLASS = 'authors';

const FUNCTION: ReadonlySet<string> = new Set(['function']);

export function isOnlyAuthors({ attributes }: XmlElement): boolean {
  return attributes['class'] === AUTHORS_CLASS;
}

/** The persons in a byline; an address or page that follows one is that person's. */
export function authorsOf(byline: XmlElement): Author[] {
  const authors: Author[] = [];
  for (const node of byline.children) {
    if (typeof node === 'string') continue;
    const name = localName(node.name);
    if (name === 'person') {
      const author = personOf(node);
      if (author !== undefined) authors.push(author);
    } else if (name === 'virtloc') {
      const last = authors.at(-1);
      if (last !== undefined) setAddress(last, attribute(node, 'value') ?? lineOf(node) ?? '');
    }
  }
  return authors;
}

function personOf(person: XmlElement): Author | undefined {
  const name = lineOf(person, FUNCTION);
  if (name === undefined) return undefined;
  const job = partNamed(person, 'function');
  const role = job === undefined ? undefined : (lineOf(job) ?? attribute(job, 'value'));
  return role === undefined ? { name } : { name, role };
}

function setAddress(author: Author, address: string): void {
  const email = /^(?:mailto:)?([^\s@:/]+@[^\s@:/]+)$/i.exec(address)?.[1];
  if (email !== undefined) setOnce(author, 'email', email);
  else setOnce(author, 'uri', resolveReference(address));
}
