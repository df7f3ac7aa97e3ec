import type { Inline, Mark } from '@wireroom/contracts';

/** Joins runs of text into one; their marks move along. */
export function joinInlines(inlines: readonly Inline[], separator: string): Inline {
  if (inlines.length === 1) return plain(inlines[0]!);
  let offset = 0;
  const marks: Mark[] = [];
  for (const inline of inlines) {
    for (const mark of inline.marks ?? []) marks.push({ ...mark, start: mark.start + offset, end: mark.end + offset });
    offset += inline.text.length + separator.length;
  }
  const text = inlines.map((inline) => inline.text).join(separator);
  return marks.length === 0 ? { text } : { text, marks };
}

function plain({ text, marks }: Inline): Inline {
  return marks === undefined ? { text } : { text, marks };
}
