import type { Item } from '@wireroom/contracts';
import { plainToItem } from '../plain/plain-to-item.js';
import type { WireFrame } from '../teletype/wire-frames.js';
import { unwrapLines } from './wrap-lines.js';

/** Source identification of what our writer sends, and the optional information that says how its text is laid out. */
export const OWN_SOURCE = 'wrm';
export const OWN_INFORMATION = 'wireroom 1';
/** Before the first line of a paragraph. */
export const INDENT = '   ';
/** Behind a headline. */
export const AFTER_HEADLINE = ' =';

/** Whether a message is one of ours: only then labels in its text count. */
export function isOwnMessage({ header, text }: WireFrame): boolean {
  if (text === undefined) return false;
  const [line = ''] = latin1(header.subarray(0, 120))
    .trimStart()
    .split(/[\r\n]/, 1);
  return line.startsWith(OWN_SOURCE) && line.trimEnd().endsWith(` ${OWN_INFORMATION}`);
}

/** Reads an article as `iptc7901Writer` wrote it. Its charset is ISO 8859-1 whatever its bytes look like. */
export function readOwnMessage({ text, missing }: WireFrame): Item {
  const blocks: string[][] = [];
  let block: string[] = [];
  for (const line of latin1(text!).split(/\r*\n/)) {
    if (line !== '') block.push(line);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  const item = plainToItem(blocks.map(blockOf));
  item.headline = withoutSign(item.headline);
  item.repairs.unshift(...missing.map((code) => ({ code: 'frame-mended', detail: `${code} was missing` })));
  return item;
}

function blockOf(lines: readonly string[]): string[] {
  const [first = '', ...others] = unwrapLines(lines);
  return [/^ {3}(?! )/.test(first) ? first.slice(INDENT.length) : first, ...others];
}

function withoutSign(headline: string | undefined): string | undefined {
  return headline?.endsWith(AFTER_HEADLINE) === true ? headline.slice(0, -AFTER_HEADLINE.length) : headline;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
