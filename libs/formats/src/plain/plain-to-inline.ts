import type { Inline, Mark } from '@wireroom/contracts';
import { resolveReference } from '../markup/resolve-reference.js';

const LINK_END = /\]\((?:<([^\s<>]{1,4096})>|([^\s()<>]{1,4096}))\)/y;

/** Reads what `inlineToPlain` wrote. A bracket that begins no link is itself; so is one whose address is none. */
export function plainToInline(plain: string): Inline {
  if (!/[\\[]/.test(plain)) return { text: plain };
  const parts: string[] = [];
  const marks: Mark[] = [];
  let length = 0;
  let open: { readonly part: number; readonly start: number } | undefined;
  const add = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  const leaveOpen = () => {
    if (open !== undefined) {
      parts[open.part] = '[';
      length++;
    }
    open = undefined;
  };
  for (let at = 0; at < plain.length; at++) {
    const character = plain[at]!;
    // A backslash at the very end stands for an empty last line.
    if (character === '\\') add(plain[++at] ?? '');
    else if (character === '[' && open === undefined) {
      open = { part: parts.length, start: length };
      parts.push('');
    } else if (character === ']' && open !== undefined) {
      LINK_END.lastIndex = at;
      const end = LINK_END.exec(plain);
      const href = resolveReference(end?.[1] ?? end?.[2]);
      if (end === null || href === undefined) {
        leaveOpen();
        add(']');
        continue;
      }
      marks.push({ type: 'link', start: open.start, end: length, href });
      open = undefined;
      at += end[0].length - 1;
    } else add(character);
  }
  leaveOpen();
  return marks.length === 0 ? { text: parts.join('') } : { text: parts.join(''), marks };
}
