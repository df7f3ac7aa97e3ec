import { type Block, blockText, type Repair } from '@wireroom/contracts';
import { decodeDocument } from '../charset/decode-document.js';
import { htmlToBlocks } from '../markup/html-to-blocks.js';
import type { RepairLog } from '../repair-log.js';
import { copyToBlocks } from '../text/copy-to-blocks.js';
import { splitParagraphs } from '../text/split-paragraphs.js';
import { contentOf } from './parse.js';
import { linesOf } from './quoted-lines.js';
import type { TextPiece } from './sort-parts.js';
import { splitAtMarks } from './split-at-marks.js';
import type { RawPart } from './split-parts.js';
import { type CopyLine, type TrimmedCopy, trimCopy } from './trim-copy.js';
import { unflow } from './unflow.js';

/** The text of a mail without what is not copy. */
export interface MailText {
  /** Paragraphs of plain text, or the blocks of HTML. */
  readonly copy: readonly (string | Block)[];
  /** What a person wrote above the mail that they pass on. */
  readonly note: string;
  /** The lines of the header that the program wrote above the mail that is passed on. */
  readonly header: readonly string[];
  readonly repairs: readonly Repair[];
}

/** Lines of a copied header that are looked at; programs write six. */
const HEADER_LINES = 40;

export interface TextContext {
  readonly isForward: boolean;
  readonly baseUrl?: string;
  readonly repairs: RepairLog;
}

/** Reads the pieces of a mail's own text, in order: HTML as blocks, plain text as paragraphs. */
export async function readMailText(pieces: readonly TextPiece[], context: TextContext): Promise<MailText> {
  let copy: (string | Block)[] = [];
  const notes: string[] = [];
  const header: string[] = [];
  const repairs: Repair[] = [];
  for (const { part, instead } of pieces) {
    const isHtml = part.type.value !== 'text/plain';
    let found = isHtml ? await htmlText(part, context) : await plainText(part, context);
    if (isHtml && found.copy.length === 0 && found.note === '' && instead !== undefined)
      found = await plainText(instead, context);
    copy = copy.concat(found.copy);
    if (found.note !== '') notes.push(found.note);
    header.push(...found.header);
    repairs.push(...found.repairs);
  }
  return { copy: uniform(copy), note: notes.join('\n'), header, repairs };
}

/** A text that is HTML in part is read as blocks altogether. */
function uniform(copy: readonly (string | Block)[]): readonly (string | Block)[] {
  if (copy.every((entry) => typeof entry === 'string')) return copy;
  return copy.flatMap((entry) => (typeof entry === 'string' ? copyToBlocks([entry]) : entry));
}

async function plainText(part: RawPart, { isForward, repairs }: TextContext): Promise<MailText> {
  const { text, repairs: mended } = decodeDocument(await contentOf(part), contentType(part));
  const { parameters } = part.type;
  const isFlowed = parameters.get('format')?.toLowerCase() === 'flowed';
  const unescaped = text.replace(/^>From /gm, 'From ');
  const lines = linesOf(isFlowed ? unflow(unescaped, parameters.get('delsp')?.toLowerCase() === 'yes') : unescaped, repairs);
  const trimmed = trimCopy(lines, isForward, repairs);
  return { copy: splitParagraphs(joined(trimmed.lines)), ...beside(trimmed), repairs: mended };
}

async function htmlText(part: RawPart, { isForward, baseUrl, repairs }: TextContext): Promise<MailText> {
  const { text, repairs: mended } = decodeDocument(await contentOf(part), contentType(part));
  const { blocks, repairs: markup } = htmlToBlocks(text, { baseUrl });
  const lines = blocks.flatMap(splitAtMarks).map((block) => ({ block, text: blockText(block), quoted: block.type === 'quote' }));
  const trimmed = trimCopy(lines, isForward, repairs);
  return { copy: trimmed.lines.map((line) => line.block), ...beside(trimmed), repairs: [...mended, ...markup] };
}

function beside({ note, header }: TrimmedCopy<CopyLine>): Pick<MailText, 'note' | 'header'> {
  return { note: joined(note).trim(), header: header.slice(0, HEADER_LINES).map(({ text }) => text) };
}

function joined(lines: readonly CopyLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

function contentType({ type }: RawPart): string {
  const charset = type.parameters.get('charset');
  return charset === undefined ? type.value : `${type.value}; charset=${charset}`;
}
