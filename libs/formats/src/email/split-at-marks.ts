import type { Block, Inline, Mark } from '@wireroom/contracts';
import { isAttribution, isForwardMark, isOriginalMark, isSignatureMark, isWrittenField } from './copy-marks.js';

/** A paragraph whose lines hold a mark of mail programs becomes a paragraph for each line, because programs end lines with `br` alone. */
export function splitAtMarks(block: Block): Block[] {
  if (block.type !== 'paragraph' || !block.text.includes('\n')) return [block];
  const lines = block.text.split('\n');
  const isMarked = lines.some(
    (line) => isSignatureMark(line) || isForwardMark(line) || isOriginalMark(line) || isAttribution(line) || isWrittenField(line),
  );
  if (!isMarked) return [block];
  let from = 0;
  return lines.map((line) => {
    const start = from;
    from += line.length + 1;
    return { type: 'paragraph', ...sliceInline(block, start, start + line.length) };
  });
}

/** A piece of a text with the marks that stand over it. */
export function sliceInline({ text, marks }: Inline, start: number, end: number): Inline {
  const kept: Mark[] = [];
  for (const mark of marks ?? []) {
    const from = Math.max(mark.start, start);
    const to = Math.min(mark.end, end);
    if (from < to) kept.push({ ...mark, start: from - start, end: to - start });
  }
  const piece = text.slice(start, end);
  return kept.length === 0 ? { text: piece } : { text: piece, marks: kept };
}
