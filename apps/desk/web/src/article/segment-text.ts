import type { Mark } from '@wireroom/contracts';

/** A stretch of a text that an annotation points at. `annotation` is its index in the article's list. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly annotation: number;
}

/** A piece of text with all annotations that cover it, or a mark around such pieces. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly annotations: readonly number[] }
  | { readonly kind: 'mark'; readonly mark: Mark; readonly start: number; readonly children: readonly Segment[] };

/**
 * Cuts a text so that every piece has one set of annotations, however they overlap, and nests the pieces in the marks:
 * marks stay whole (a link stays one link), annotations may cross them and one another. Offsets beyond the text are
 * clipped; a mark that crosses the one around it, which the contract rules out, is clipped to it.
 */
export function segmentText(text: string, marks: readonly Mark[], spans: readonly Span[]): Segment[] {
  const outerFirst = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const inside = spans.filter((span) => span.start < span.end && span.start < text.length);
  return nest({ text, spans: inside }, { start: 0, end: text.length }, outerFirst);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Source {
  readonly text: string;
  readonly spans: readonly Span[];
}

function nest(source: Source, range: Range, marks: readonly Mark[]): Segment[] {
  const segments: Segment[] = [];
  let at = range.start;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark;
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, range.end);
    if (start >= end) continue;
    segments.push(...cut(source, { start: at, end: start }));
    const inner = marks.slice(i + 1).filter((other) => other.start < end && other.end > start);
    segments.push({ kind: 'mark', mark, start, children: nest(source, { start, end }, inner) });
    at = end;
  }
  segments.push(...cut(source, { start: at, end: range.end }));
  return segments;
}

function cut({ text, spans }: Source, { start, end }: Range): Segment[] {
  if (start >= end) return [];
  const bounds = new Set([start, end]);
  for (const span of spans) {
    if (span.start > start && span.start < end) bounds.add(span.start);
    if (span.end > start && span.end < end) bounds.add(span.end);
  }
  const sorted = [...bounds].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, i) => {
    const to = sorted[i + 1] as number;
    const covering = spans.filter((span) => span.start <= from && span.end >= to).map((span) => span.annotation);
    return { kind: 'text', text: text.slice(from, to), start: from, annotations: [...new Set(covering)] };
  });
}

/** The spans that touch `[start, end)` of a larger text, as offsets into that part: for list items, table cells. */
export function spansWithin(spans: readonly Span[], start: number, end: number): Span[] {
  return spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({ ...span, start: Math.max(0, span.start - start), end: Math.min(span.end, end) - start }));
}
