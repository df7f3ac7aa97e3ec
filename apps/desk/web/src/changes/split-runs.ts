import type { TextRun } from '@wireroom/contracts';

/** Cuts runs at a character that joins the parts of a block's text, such as the line feed between the items of a list. */
export function splitRuns(runs: readonly TextRun[], separator: string): TextRun[][] {
  const parts: TextRun[][] = [[]];
  for (const run of runs) {
    run.text.split(separator).forEach((text, n) => {
      if (n > 0) parts.push([]);
      if (text !== '') parts.at(-1)?.push({ ...run, text });
    });
  }
  return parts;
}

/** The runs that make up one of the two texts: without what came for the one before, without what went for the one after. */
export function runsOfSide(runs: readonly TextRun[], side: 'before' | 'after'): readonly TextRun[] {
  const other = side === 'before' ? 'added' : 'removed';
  return runs.filter(({ op }) => op !== other);
}
