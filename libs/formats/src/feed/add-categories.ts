import type { Item } from '@wireroom/contracts';
import { collapseSpace } from '../markup/collapse-space.js';
import { conceptIdentity, iptcScheme } from '../ninjs/concept-addresses.js';
import { hasRoom } from './has-room.js';

/** A category as a feed gave it. */
export interface Category {
  readonly term?: string;
  readonly label?: string;
  /** The scheme it is from (RSS `domain`, Atom `scheme`); without one it is a keyword. */
  readonly scheme?: string;
}

/** Terms of a scheme become subjects, also those that name it themselves (`medtop:20000243`); bare words become keywords. */
export function addCategories(item: Item, categories: readonly Category[]): void {
  for (const { term, label, scheme } of categories) {
    const identity = term ? conceptIdentity(term) : undefined;
    if (identity?.scheme !== undefined) addSubject(item, { ...identity, name: label });
    else if (scheme) addSubject(item, { scheme: iptcScheme(scheme), code: term || undefined, name: label || undefined });
    else if (label || term) addKeyword(item, label || (term as string));
  }
}

function addSubject(item: Item, subject: Item['subjects'][number]): void {
  if (!hasRoom(item, 'subjects')) return;
  const same = (known: Item['subjects'][number]) =>
    known.scheme === subject.scheme && known.code === subject.code && known.name === subject.name;
  if ((subject.code ?? subject.name) !== undefined && !item.subjects.some(same)) item.subjects.push(subject);
}

export function addKeyword(item: Item, keyword: string): void {
  const word = collapseSpace(keyword);
  if (word !== '' && hasRoom(item, 'keywords') && !item.keywords.includes(word)) item.keywords.push(word);
}
