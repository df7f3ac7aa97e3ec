import type { Block, Medium, Repair } from '@wireroom/contracts';
import { collapseSpace } from '../markup/collapse-space.js';
import { htmlToBlocks } from '../markup/html-to-blocks.js';
import { htmlToText } from '../markup/html-to-text.js';

/** Text from a feed. `html` may also be plain text that somebody put where HTML is allowed. */
export interface MarkedText {
  readonly value: string;
  readonly kind: 'html' | 'text';
}

/** A text of that kind, where there is any. */
export function marked(value: string | undefined, kind: MarkedText['kind']): MarkedText | undefined {
  return value === undefined ? undefined : { value, kind };
}

/** Blocks of a text; plain text is split into paragraphs at its blank lines. */
export function blocksFrom(text: MarkedText, baseUrl?: string): { blocks: Block[]; media: Medium[]; repairs: Repair[] } {
  if (text.kind === 'html' && text.value.includes('<')) return htmlToBlocks(text.value, { baseUrl });
  const blocks = text.value
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map((paragraph) => plain({ ...text, value: paragraph }))
    .filter((paragraph) => paragraph !== '')
    .map((paragraph): Block => ({ type: 'paragraph', text: paragraph }));
  return { blocks, media: [], repairs: [] };
}

/** A text without its markup, in one line. */
export function plain(text: MarkedText): string {
  return collapseSpace(text.kind === 'html' ? htmlToText(text.value) : text.value);
}
