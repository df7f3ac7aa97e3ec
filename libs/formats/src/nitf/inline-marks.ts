import type { Mark } from '@wireroom/contracts';
import { resolveReference } from '../markup/resolve-reference.js';
import { attribute, type XmlElement } from '../xml/xml-element.js';
import type { BlocksOptions } from './blocks-options.js';

/** Elements that set off a part of a line. */
export type InlineRole = 'emphasis' | 'strong' | 'sub' | 'sup' | 'link';
/** What such an element opens. */
export type OpenedMark = Pick<Mark, 'type' | 'href'>;

const NONE: readonly OpenedMark[] = [];
const EMPHASIS: readonly OpenedMark[] = [{ type: 'emphasis' }];

/** The marks of an element, none where it leads to no address that may be kept. */
export function inlineMarks(role: InlineRole, element: XmlElement, options: BlocksOptions): readonly OpenedMark[] {
  if (role === 'link') return linkMark(element, options);
  return role === 'emphasis' ? emphasisMarks(element) : [{ type: role }];
}

/** NITF has one element for all that is set off; which kind it is, agencies say in its class or style. */
function emphasisMarks({ attributes }: XmlElement): readonly OpenedMark[] {
  const said = `${attributes['class'] ?? ''} ${attributes['style'] ?? ''}`;
  if (said === ' ') return EMPHASIS;
  const words = new Set(said.toLowerCase().split(/[^a-z]+/));
  const marks: OpenedMark[] = [];
  if (words.has('bold') || words.has('strong') || words.has('b')) marks.push({ type: 'strong' });
  if (words.has('sub') || words.has('subscript')) marks.push({ type: 'sub' });
  if (words.has('sup') || words.has('superscript')) marks.push({ type: 'sup' });
  if (marks.length === 0 || words.has('italic') || words.has('i')) marks.push({ type: 'emphasis' });
  return marks;
}

function linkMark(element: XmlElement, { baseUrl, repairs }: BlocksOptions): readonly OpenedMark[] {
  const reference = attribute(element, 'href');
  if (reference === undefined || reference.startsWith('#')) return NONE;
  const href = resolveReference(reference, baseUrl);
  if (href !== undefined) return [{ type: 'link', href }];
  repairs.note('markup-link-dropped', reference);
  return NONE;
}
