import { blockText } from '@wireroom/contracts';
import { collapseSpace } from '../markup/collapse-space.js';
import { textOf, type XmlElement } from '../xml/xml-element.js';
import { xhtmlToBlocks } from './xhtml-to-blocks.js';

/** Readings beside characters and the brackets around them (ruby): the characters alone are the text. */
const NOT_TEXT: ReadonlySet<string> = new Set(['nar:rt', 'nar:rp']);

/** Stands for `br` until the lines are split. */
const LINE_SEPARATOR = '\u2028';

/** The text of a label or name in one line; undefined for none. */
export function lineIn(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const [only] = element.children;
  return collapseSpace(element.children.length === 1 && typeof only === 'string' ? only : marked(element, ' ')) || undefined;
}

/**
 * The text of a block of prose. A line feed is kept where the line after it is not indented: documents that are indented wrap their
 * texts, others mean it. XHTML in it becomes one line per block.
 */
export function proseIn(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  if (element.children.some((node) => typeof node !== 'string' && node.name.startsWith('xhtml:'))) {
    return xhtmlToBlocks(element, {}).blocks.map(blockText).join('\n') || undefined;
  }
  const text = marked(element, LINE_SEPARATOR);
  const lines = text.includes(LINE_SEPARATOR)
    ? text
        .split(LINE_SEPARATOR)
        .map(unwrapped)
        .filter((line) => line !== '')
    : [unwrapped(text)];
  return lines.join('\n') || undefined;
}

/** Text with its marks dropped; `lineBreak` stands for `br`. */
function marked(element: XmlElement, lineBreak: string): string {
  let text = '';
  for (const node of element.children) {
    if (typeof node === 'string') text += node;
    else if (node.name === 'nar:br') text += lineBreak;
    else if (!NOT_TEXT.has(node.name)) text += node.children.length === 0 ? '' : marked(node, lineBreak);
  }
  return text;
}

/** Lines in the source that are indented go on with the one before; blank ones say nothing. */
function unwrapped(text: string): string {
  if (!text.includes('\n')) return collapseSpace(text);
  let joined = '';
  for (const line of text.split('\n')) {
    const words = collapseSpace(line);
    if (words === '') continue;
    if (joined !== '') joined += /^[ \t]/.test(line) ? ' ' : '\n';
    joined += words;
  }
  return joined;
}

/** The text of an element that stands for itself, such as a date or a number. */
export function valueIn(element: XmlElement | undefined): string | undefined {
  return element === undefined ? undefined : textOf(element).trim() || undefined;
}
