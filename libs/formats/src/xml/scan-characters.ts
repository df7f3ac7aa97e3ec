/** Characters that are compared one by one before the platform's search, which has to be set up, is worth its while. */
const NEAR = 40;

/** Offset of the next character of that code, the text's length where there is none. */
export function nextOf(text: string, character: string, from: number): number {
  const code = character.charCodeAt(0);
  const near = Math.min(from + NEAR, text.length);
  for (let at = from; at < near; at++) if (text.charCodeAt(at) === code) return at;
  return offsetOr(text.indexOf(character, near), text.length);
}

/** Offset behind the next such mark, the text's length where there is none. */
export function behind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

export function offsetOr(found: number, otherwise: number): number {
  return found < 0 ? otherwise : found;
}

export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;
}

/** Whether a name ends before this character: white space, `/` or `>`. */
export function endsName(code: number): boolean {
  return code === 0x3e || code === 0x2f || isSpace(code);
}
