import type { Item } from '@wireroom/contracts';

/** A category as a feed gave it. */
export interface Category {
  readonly term?: string;
  readonly label?: string;
  /** The scheme it is from (RSS `domain`, Atom `scheme`); without one it is a keyword. */
  readonly scheme?: string;
}

/** Terms of a scheme become subjects, bare words keywords, each once. */
export function addCategories(item: Item, categories: readonly Category[]): void {
  for (const { term, label, scheme } of categories) {
    if (scheme !== undefined && scheme !== '')
      addSubject(item, { scheme, ...(term ? { code: term } : {}), ...(label ? { name: label } : {}) });
    else if (label ?? term) addKeyword(item, (label ?? term) as string);
  }
}

function addSubject(item: Item, subject: Item['subjects'][number]): void {
  const same = (known: Item['subjects'][number]) =>
    known.scheme === subject.scheme && known.code === subject.code && known.name === subject.name;
  if ((subject.code ?? subject.name) !== undefined && !item.subjects.some(same)) item.subjects.push(subject);
}

export function addKeyword(item: Item, keyword: string): void {
  const word = keyword.replace(/\s+/g, ' ').trim();
  if (word !== '' && !item.keywords.includes(word)) item.keywords.push(word);
}
