import type { RepairLog } from '../repair-log.js';
import {
  isAttribution,
  isFooterRule,
  isForwardMark,
  isListFooter,
  isOriginalMark,
  isSignatureMark,
  isWrittenField,
} from './copy-marks.js';

/** A line of plain text, or a block of a text that came as HTML. */
export interface CopyLine {
  readonly text: string;
  readonly quoted: boolean;
}

export interface TrimmedCopy<Line> {
  readonly lines: readonly Line[];
  /** What a person wrote above the mail that they pass on. */
  readonly note: readonly Line[];
  /** The fields that the program wrote above the mail that is passed on. */
  readonly header: readonly Line[];
}

/** Lines of a footer or a signature; longer ones are copy. */
const FOOTER_LINES = 12;

/** Cuts off what is not copy: footers of mailing lists, signatures, and mails that are answered. Out of a mail that is passed on, that one is taken. */
export function trimCopy<Line extends CopyLine>(
  lines: readonly Line[],
  isForward: boolean,
  repairs: RepairLog,
): TrimmedCopy<Line> {
  const own = withoutFooter(lines, repairs);
  const mark = own.findIndex(({ text }) => isForwardMark(text) || (isForward && isOriginalMark(text)));
  if (mark < 0) return { lines: withoutQuotes(withoutSignature(own, repairs), repairs), note: [], header: [] };
  repairs.note('forward-unwrapped');
  const note = withoutSignature(own.slice(0, mark), repairs);
  const passedOn = own.slice(mark + 1);
  const first = passedOn.findIndex(({ text }) => text.trim() !== '' && !isWrittenField(text));
  const [header, copy] = first < 0 ? [passedOn, []] : [passedOn.slice(0, first), passedOn.slice(first)];
  return { lines: withoutQuotes(withoutSignature(copy, repairs), repairs), note, header };
}

function withoutFooter<Line extends CopyLine>(lines: readonly Line[], repairs: RepairLog): readonly Line[] {
  const from = Math.max(1, lines.length - FOOTER_LINES);
  const rule = lines.findIndex(
    ({ text }, index) =>
      index >= from &&
      isFooterRule(text) &&
      lines.slice(index).some((line) => /mailing list|listinfo|unsubscribe/i.test(line.text)),
  );
  const at = rule >= 0 ? rule : lines.findIndex(({ text }, index) => index >= from && isListFooter(text));
  if (at < 0) return lines;
  repairs.note('list-footer-removed');
  return lines.slice(0, at);
}

/** A mark without its space may be the copy's own rule, so only few lines go with it. */
function withoutSignature<Line extends CopyLine>(lines: readonly Line[], repairs: RepairLog): readonly Line[] {
  const at = lines.findIndex(
    ({ text }, index) => isSignatureMark(text) && (text === '-- ' || lines.length - index <= FOOTER_LINES),
  );
  if (at < 0) return lines;
  repairs.note('signature-removed');
  return lines.slice(0, at);
}

/** Quoted lines with the line that says whose they are, and all below a mail that is answered. A mail of quotes alone keeps them. */
function withoutQuotes<Line extends CopyLine>(lines: readonly Line[], repairs: RepairLog): readonly Line[] {
  const original = lines.findIndex(({ text }, index) => index > 0 && isOriginalMark(text));
  const above = original < 0 ? lines : lines.slice(0, original);
  const hasOwn = above.some(({ text, quoted }) => !quoted && text.trim() !== '' && !isAttribution(text));
  const kept: Line[] = [];
  let inAnswer = false;
  for (const [at, line] of above.entries()) {
    if (line.text.trim() === '') {
      kept.push(line);
      continue;
    }
    // Quoted copy in HTML may be the story's own quotation: it is an answer only below the line that says whose it is.
    inAnswer =
      hasOwn && (line.quoted ? inAnswer || line.text.startsWith('>') : isAttribution(line.text) && quotedFollows(above, at));
    if (!inAnswer) kept.push(line);
  }
  if (original < 0 && kept.length === above.length) return lines;
  repairs.note('quoted-text-removed');
  return kept;
}

function quotedFollows(lines: readonly CopyLine[], at: number): boolean {
  return lines.slice(at + 1, at + 4).find(({ text }) => text.trim() !== '')?.quoted === true;
}
