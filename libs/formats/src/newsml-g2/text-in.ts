import { blockText } from '@wireroom/contracts';
import { textOf, type XmlElement } from '../xml/xml-element.js';
import { xhtmlToBlocks } from './xhtml-to-blocks.js';

/** Readings beside characters and the brackets around them (ruby): the characters alone are the text. */
const NOT_TEXT: ReadonlySet<string> = new Set(['nar:rt', 'nar:rp']);

/** The text of a label or name in one line; undefined for none. */
export function lineIn(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const [only] = element.children;
  const text = (element.children.length === 1 && typeof only === 'string' ? only : marked(element, ' ')).trim();
  if (text === '') return undefined;
  return /[\t\n\r]|\s\s/.test(text) ? text.replace(/\s+/g, ' ') : text;
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
  const text = unwrapped(marked(element, '\n'));
  return text === '' ? undefined : text;
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

function unwrapped(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.includes('\n')) return trimmed;
  return trimmed
    .split('\n')
    .map((line, index) => {
      const words = line.trim().replace(/\s+/g, ' ');
      if (index === 0) return words;
      return /^\s/.test(line) ? ` ${words}` : `\n${words}`;
    })
    .join('')
    .replace(/[ \n]*\n[ \n]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The text of an element that stands for itself, such as a date or a number. */
export function valueIn(element: XmlElement | undefined): string | undefined {
  return element === undefined ? undefined : textOf(element).trim() || undefined;
}
