import type { Mark } from '@wireroom/contracts';
import type { XmlElement } from '../xml/xml-element.js';

export type MarkType = Exclude<Mark['type'], 'link'>;

const EMPHASIS: readonly MarkType[] = ['emphasis'];

/** NITF has one element for all that is set off; which kind it is, agencies say in its class or style. */
export function emphasisMarks({ attributes }: XmlElement): readonly MarkType[] {
  const said = `${attributes['class'] ?? ''} ${attributes['style'] ?? ''}`;
  if (said === ' ') return EMPHASIS;
  const words = new Set(said.toLowerCase().split(/[^a-z]+/));
  const marks: MarkType[] = [];
  if (words.has('bold') || words.has('strong') || words.has('b')) marks.push('strong');
  if (words.has('sub') || words.has('subscript')) marks.push('sub');
  if (words.has('sup') || words.has('superscript')) marks.push('sup');
  if (marks.length === 0 || words.has('italic') || words.has('i')) marks.push('emphasis');
  return marks;
}
