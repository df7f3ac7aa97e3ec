import type { Inline, Mark } from '@wireroom/contracts';
import { resolveReference } from '../markup/resolve-reference.js';

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"“”„«»]+/giu;
const AFTER_ADDRESS = /[.,;:!?'’)\]]+$/u;

/** A run of text whose written-out addresses are links. */
export function withLinkMarks(text: string): Inline {
  if (!/https?:\/\/|www\./i.test(text)) return { text };
  const marks: Mark[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const written = match[0].replace(AFTER_ADDRESS, '');
    const href = resolveReference(/^www\./i.test(written) ? `https://${written}` : written);
    if (href !== undefined) marks.push({ type: 'link', start: match.index, end: match.index + written.length, href });
  }
  return marks.length === 0 ? { text } : { text, marks };
}
