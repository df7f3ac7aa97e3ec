import type { Probe } from '../format.js';
import { BLOCK_ELEMENTS, MARK_OF_ELEMENT } from '../markup/element-roles.js';

const XHTML = 'http://www.w3.org/1999/xhtml';
/** Elements with which a page or a piece of one begins, beside those that make blocks and marks. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  'html head body title meta link script style base span img br iframe figure article'.split(' '),
);

/** A page, or a piece of HTML without its page; never XML of another vocabulary, whatever its elements are called. */
export function detectHtml({ root, mediaType, text }: Probe): boolean {
  if (root === undefined) return false;
  if (root.namespace !== undefined && root.namespace !== XHTML) return false;
  if (root.name === 'html' || root.name === 'body') return true;
  const isXml = (mediaType !== undefined && /[/+]xml$/.test(mediaType)) || /^\s*<\?xml\s/.test(text);
  if (isXml && root.namespace !== XHTML) return false;
  return BEGINNINGS.has(root.name) || BLOCK_ELEMENTS.has(root.name) || MARK_OF_ELEMENT.has(root.name);
}
