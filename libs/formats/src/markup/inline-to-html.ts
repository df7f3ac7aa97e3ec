import type { Inline, Mark } from '@wireroom/contracts';
import { HTML_SYNTAX, type MarkupSyntax } from './markup-syntax.js';
import { resolveReference } from './resolve-reference.js';

const TAG_OF_MARK: Readonly<Record<Mark['type'], string>> = {
  link: 'a',
  emphasis: 'em',
  strong: 'strong',
  sub: 'sub',
  sup: 'sup',
};

/** A run of text with its marks as HTML. Marks that cross or overrun are cut, so that any input gives well-formed output. */
export function inlineToHtml(inline: Inline, syntax: MarkupSyntax = HTML_SYNTAX): string {
  if (inline.marks === undefined || inline.marks.length === 0) return linesToHtml(inline.text, syntax);
  const marks = [...inline.marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const open: { end: number; closing: string }[] = [];
  let html = '';
  let position = 0;
  const advance = (to: number) => {
    while (open.length > 0 && open[open.length - 1]!.end <= to) {
      const ended = open.pop()!;
      html += linesToHtml(inline.text.slice(position, ended.end), syntax) + ended.closing;
      position = Math.max(position, ended.end);
    }
    if (to > position) html += linesToHtml(inline.text.slice(position, to), syntax);
    position = Math.max(position, to);
  };
  for (const mark of marks) {
    const start = Math.max(0, mark.start);
    if (start >= inline.text.length) break;
    advance(start);
    const opening = openingTag(mark, syntax);
    const end = Math.min(mark.end, inline.text.length, open[open.length - 1]?.end ?? inline.text.length);
    if (opening === undefined || end <= start) continue;
    html += opening;
    open.push({ end, closing: `</${TAG_OF_MARK[mark.type]}>` });
  }
  advance(inline.text.length);
  return html;
}

function openingTag(mark: Mark, syntax: MarkupSyntax): string | undefined {
  if (mark.type !== 'link') return `<${TAG_OF_MARK[mark.type]}>`;
  const href = resolveReference(mark.href);
  return href === undefined ? undefined : `<a href="${syntax.escape(href)}">`;
}

/** Text without marks; a line feed in it breaks the line. */
export function linesToHtml(text: string, syntax: MarkupSyntax): string {
  const escaped = syntax.escape(text);
  return escaped.includes('\n') ? escaped.replaceAll('\n', `<br${syntax.emptyEnd}`) : escaped;
}
