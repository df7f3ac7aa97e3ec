import type { Item } from '@wireroom/contracts';
import { ORDINALS, PART_FORMS } from './part-forms.js';

/** Which part of a story an item is, and the words that say so. */
export interface ItemPart {
  /** 1 for the first take; an add is one after. */
  readonly number: number;
  readonly total?: number;
  /** The words as they were written. */
  readonly text: string;
}

/** Characters of a line that are looked at. */
const MAX_LENGTH = 300;
/** In a headline the words stand alone before a colon or dash, or in brackets at its end: a story may be about the first take of a film. */
const IN_HEADLINE = /^(?<before>[^:–—]{3,40})[:–—]|[([](?<after>[^)\]]{3,40})[)\]]\s*$/u;

/** What part of a story an item says it is: by its keyword line or version, its slugline, or its headline. */
export function partOf(item: Item): ItemPart | undefined {
  for (const line of linesOf(item)) {
    const part = partIn(line.slice(0, MAX_LENGTH));
    if (part !== undefined) return part;
  }
  return undefined;
}

/** A slugline without the words that tell its part. */
export function withoutPart(slugline: string): string {
  return PART_FORMS.reduce((line, { form }) => line.replace(form, ' '), slugline.slice(0, MAX_LENGTH));
}

function linesOf({ extensions, slugline, headline, headlineOrigin }: Item): string[] {
  const { version, keywordLine } = extensions ?? {};
  const fields = [version, keywordLine, slugline].filter((line) => typeof line === 'string');
  if (headline === undefined || headlineOrigin === 'derived') return fields;
  const { before, after } = IN_HEADLINE.exec(headline.slice(0, MAX_LENGTH))?.groups ?? {};
  return [...fields, before ?? after ?? ''];
}

function partIn(line: string): ItemPart | undefined {
  for (const { form, after } of PART_FORMS) {
    const match = form.exec(line);
    if (match === null) continue;
    const { n, w = '', of } = match.groups ?? {};
    const counted = n === undefined ? ORDINALS.indexOf(w.toLowerCase() as (typeof ORDINALS)[number]) + 1 : Number(n);
    if (counted < 1) continue;
    const total = of === undefined ? undefined : Number(of);
    return { number: counted + after, text: match[0], ...(total === undefined ? {} : { total }) };
  }
  return undefined;
}
