import type { Item, Signal, Subject } from '@wireroom/contracts';
import type { RepairLog } from '../repair-log.js';
import type { XmlElement } from '../xml/xml-element.js';
import type { KeptProperties } from './kept-properties.js';

/** What one item is made with. */
export interface NitfContext {
  readonly item: Item;
  readonly repairs: RepairLog;
  readonly kept: KeptProperties;
  readonly baseUrl?: string;
}

/** Something with its place in a list that NITF splits up over several elements. */
export interface Placed<T> {
  readonly number?: number;
  readonly value: T;
}

/** What lists are gathered in until their order is known. */
export interface Gathered {
  readonly subjects: Placed<Subject>[];
  readonly genres: Placed<Subject>[];
  readonly signals: Signal[];
}

/** The place that our writer says where NITF's order is not that of the article. */
export function placed<T>(element: XmlElement, value: T): Placed<T> {
  const written = element.attributes['wireroom:number'];
  return written === undefined || !/^\d{1,6}$/.test(written) ? { value } : { number: Number(written), value };
}

/** In the order that they say, else as they came. */
export function inOrder<T>(list: readonly Placed<T>[]): T[] {
  const isNumbered = list.some(({ number }) => number !== undefined);
  const sorted = isNumbered ? [...list].sort((a, b) => (a.number ?? 0) - (b.number ?? 0)) : list;
  return sorted.map(({ value }) => value);
}
