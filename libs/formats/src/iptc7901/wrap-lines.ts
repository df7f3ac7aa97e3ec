/** Characters of a line (IPTC 7901 §5.1). */
export const LINE_LENGTH = 69;
/** One less, so that a line of full length is only ever one that was cut inside a word. */
const LONGEST_PIECE = LINE_LENGTH - 1;
/** Ends a line that the next one does not go on with: the flush code. */
const FLUSH = '<';
/** At the end of a line of full length: the word goes on. */
const GOES_ON = '\\';

/** The lines of a block as lines of at most 69 characters, none of them blank. `unwrapLines` gets them back exactly. */
export function wrapLines(lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => {
    const pieces = wrapLine(line);
    const last = pieces[pieces.length - 1]!;
    if (index < lines.length - 1 || needsFlush(last)) pieces[pieces.length - 1] = last + FLUSH;
    return pieces;
  });
}

function needsFlush(piece: string): boolean {
  return piece.endsWith(FLUSH) || piece.endsWith(GOES_ON) || piece.trim() === '';
}

/** Breaks a line at spaces, each of which the line end stands for. */
function wrapLine(line: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (line.length - from > LONGEST_PIECE) {
    const at = breakBefore(line, from);
    if (at === undefined) {
      pieces.push(line.slice(from, from + LONGEST_PIECE) + GOES_ON);
      from += LONGEST_PIECE;
    } else {
      pieces.push(line.slice(from, at));
      from = at + 1;
    }
  }
  pieces.push(line.slice(from));
  return pieces;
}

/** The last space at which the line can end without being taken for something else. */
function breakBefore(line: string, from: number): number | undefined {
  for (let at = from + LONGEST_PIECE; at > from; at--) {
    if (line[at] === ' ' && !needsFlush(line.slice(from, at))) return at;
  }
  return undefined;
}

/** The lines of a block as they were before `wrapLines`. */
export function unwrapLines(lines: readonly string[]): string[] {
  const unwrapped: string[] = [];
  let parts: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.endsWith(FLUSH) || index === lines.length - 1) {
      parts.push(line.endsWith(FLUSH) ? line.slice(0, -1) : line);
      unwrapped.push(parts.join(''));
      parts = [];
    } else if (line.length === LINE_LENGTH && line.endsWith(GOES_ON)) parts.push(line.slice(0, -1));
    else parts.push(line, ' ');
  }
  return unwrapped;
}
