/** Lower case of every UTF-16 unit up to Cyrillic and Greek Extended; beyond, nothing that we match has case. */
const FOLDED = new Uint16Array(0x2100);
for (let code = 0; code < FOLDED.length; code++) FOLDED[code] = folded(code);

function folded(code: number): number {
  const character = String.fromCharCode(code);
  if (/[’‘`´]/.test(character)) return 0x27;
  if (/[\u2010-\u2015]/.test(character)) return 0x2d;
  if (/\s/.test(character)) return 0x20;
  return character.toLowerCase().charCodeAt(0);
}

/** Lower case by UTF-16 unit, one apostrophe, one hyphen, one space: as the forms in the place table are folded. */
export function foldUnit(code: number): number {
  return code < FOLDED.length ? FOLDED[code]! : code;
}

export function fold(text: string, start = 0, end = text.length): string {
  return text.slice(start, end).toLowerCase();
}
