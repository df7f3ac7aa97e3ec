import type { FrameKind } from './frame.js';
import type { FrameStack } from './frame-stack.js';
import type { Attributes } from './html-events.js';

const STRUCTURES: ReadonlyMap<string, FrameKind> = new Map([
  ['ul', 'list'],
  ['ol', 'list'],
  ['menu', 'list'],
  ['dir', 'list'],
  ['dl', 'list'],
  ['li', 'item'],
  ['dt', 'item'],
  ['dd', 'item'],
  ['blockquote', 'quote'],
  ['table', 'table'],
  ['figure', 'figure'],
]);

const CREDIT_CLASS = /(?:^|[\s_-])(?:credits?|copyright|photographer|fotograf|bildnachweis|attribution|byline)(?:$|[\s_-])/i;
const CAPTION_CLASS = /(?:^|\s)(?:wp-caption-text|caption-text)(?:\s|$)/;
const FIGURE_CLASS = /(?:^|\s)wp-caption(?:\s|$)/;

/** Which structure an element opens at this place, if any: some do only inside others (`td` in a table, a credit in a caption). */
export function structureOf(name: string, attributes: Attributes, frames: FrameStack): FrameKind | undefined {
  const structure = STRUCTURES.get(name);
  if (structure !== undefined) return structure;
  const { top } = frames;
  if (name === 'tr') return top.kind === 'table' ? 'row' : undefined;
  if (name === 'td' || name === 'th') return top.kind === 'row' || top.kind === 'table' ? 'cell' : undefined;
  if (name === 'caption') return top.kind === 'table' ? 'caption' : undefined;
  if (name === 'figcaption') return top.kind === 'figure' ? 'caption' : undefined;
  if (name === 'footer') return top.kind === 'quote' ? 'cite' : undefined;
  const className = attributes['class'];
  if (className === undefined) return undefined;
  if (FIGURE_CLASS.test(className) && name === 'div') return 'figure';
  const inFigure = top.kind === 'figure' || top.kind === 'caption';
  if (inFigure && CAPTION_CLASS.test(className) && top.kind === 'figure') return 'caption';
  return inFigure && CREDIT_CLASS.test(className) ? 'credit' : undefined;
}
