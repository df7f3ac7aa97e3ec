import type { Inline, Mark } from '@wireroom/contracts';
import { escapeMarkup } from '../markup/escape-markup.js';
import { resolveReference } from '../markup/resolve-reference.js';

/**
 * A run of text with its marks as NITF's enriched text. Marks that cross or overrun are cut, so that any input gives well-formed output.
 * NITF knows one kind of emphasis, so bold is told by its class; raised and lowered signs belong to numbers.
 */
export function renderInline({ text, marks }: Inline): string {
  if (marks === undefined || marks.length === 0) return renderLines(text);
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const open: { end: number; closing: string }[] = [];
  let written = '';
  let position = 0;
  const advance = (to: number) => {
    while (open.length > 0 && open.at(-1)!.end <= to) {
      const ended = open.pop()!;
      written += renderLines(text.slice(position, ended.end)) + ended.closing;
      position = Math.max(position, ended.end);
    }
    if (to > position) written += renderLines(text.slice(position, to));
    position = Math.max(position, to);
  };
  for (const [index, mark] of sorted.entries()) {
    const start = Math.max(0, mark.start);
    if (start >= text.length) break;
    advance(start);
    const end = Math.min(mark.end, text.length, open.at(-1)?.end ?? text.length);
    const isPlain = (sorted[index + 1]?.start ?? end) >= end && !text.slice(start, end).includes('\n');
    const tags = end <= start ? undefined : tagsOf(mark, isPlain);
    if (tags === undefined) continue;
    written += tags[0];
    open.push({ end, closing: tags[1] });
  }
  advance(text.length);
  return written;
}

/** @param isPlain whether the text under the mark has no marks or lines of its own: then it can be part of a number */
function tagsOf(mark: Mark, isPlain: boolean): readonly [opening: string, closing: string] | undefined {
  switch (mark.type) {
    case 'link': {
      const href = resolveReference(mark.href);
      return href === undefined ? undefined : [`<a href="${escapeMarkup(href)}">`, '</a>'];
    }
    case 'emphasis':
      return ['<em>', '</em>'];
    case 'strong':
      return ['<em class="bold">', '</em>'];
    case 'sub':
    case 'sup':
      return isPlain ? [`<num><${mark.type}>`, `</${mark.type}></num>`] : [`<em class="${mark.type}">`, '</em>'];
  }
}

/** Text without marks; a line feed in it breaks the line. */
export function renderLines(text: string): string {
  const escaped = escapeMarkup(text);
  return escaped.includes('\n') ? escaped.replaceAll('\n', '<br/>') : escaped;
}
