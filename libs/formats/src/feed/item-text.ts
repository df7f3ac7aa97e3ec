import { blockText, type Item } from '@wireroom/contracts';
import { collapseSpace } from '../markup/collapse-space.js';
import { blocksFrom, type MarkedText, plain } from './marked-text.js';

/** The texts that a feed gave for one item. */
export interface ItemTexts {
  readonly headline?: MarkedText;
  /** The whole story. */
  readonly content?: MarkedText;
  /** A short text that stands for it, or the story itself where a feed has only this. */
  readonly summary?: MarkedText;
  /** What a missing headline is derived from; by default the summary, else the beginning of the story. */
  readonly first?: MarkedText;
  readonly baseUrl?: string;
}

/** Sets headline, abstract and body with the media and repairs that the body brings. */
export function setTexts(item: Item, texts: ItemTexts): void {
  const main = texts.content ?? texts.summary;
  if (main !== undefined) {
    const { blocks, media, repairs } = blocksFrom(main, texts.baseUrl);
    item.body = item.body.concat(blocks);
    item.media = item.media.concat(media);
    item.repairs.push(...repairs);
  }
  if (texts.content !== undefined && texts.summary !== undefined) setAbstract(item, plain(texts.summary));
  const headline = texts.headline === undefined ? '' : plain(texts.headline);
  if (headline !== '') Object.assign(item, { headline, headlineOrigin: 'given' });
  else deriveHeadline(item, texts.first === undefined ? undefined : plain(texts.first));
}

/** A summary that repeats the story word for word says nothing; one that merely repeats its beginning still does. */
function setAbstract(item: Item, abstract: string): void {
  if (abstract !== '' && !isWholeBody(item, abstract)) item.abstract = abstract;
}

/** Stops at the first difference: most summaries differ from the story in their first line, or are far shorter. */
function isWholeBody(item: Item, abstract: string): boolean {
  let at = 0;
  for (const block of item.body) {
    const text = collapseSpace(blockText(block));
    if (text === '') continue;
    if (!abstract.startsWith(text, at)) return false;
    at += text.length + 1;
  }
  return at >= abstract.length;
}

/** Characters after which a derived headline is cut at a word's end. */
const DERIVED_LENGTH = 100;

/** Makes a headline from the first words of the item, where no one gave it one. */
export function deriveHeadline(item: Item, first?: string): void {
  const source = first ?? item.abstract ?? item.body.map(blockText).find((text) => text.trim() !== '');
  const line = source?.trim().split('\n', 1)[0]?.trim();
  if (line === undefined || line === '') return;
  const sentence = /^.{12,}?[.!?…](?=\s)/u.exec(line)?.[0] ?? line;
  Object.assign(item, { headline: shortened(sentence), headlineOrigin: 'derived' });
}

function shortened(text: string): string {
  if (text.length <= DERIVED_LENGTH) return text;
  const cut = text.slice(0, DERIVED_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), DERIVED_LENGTH / 2)).replace(/[\s,;:–-]+$/u, '')}…`;
}
