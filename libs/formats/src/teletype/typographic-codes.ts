/**
 * Codes for the typesetting machine, after ISO-IR 26 (the control set for newspaper text), which IPTC 7901 and ANPA 1312 use: kill word,
 * start and end of an instruction, quads, column break. What they say of lines becomes line ends and tabs, instructions go, fonts stay for
 * `fontMarks`.
 */
const KILL_WORD = '\x18';

export function readTypographicCodes(text: string): string {
  let read = text.replace(/\r+\n|\n\r+/g, '\n').replace(/\r/g, '\n');
  if (!/[\0-\x08\x0b-\x1f\x7f\x80-\x9f]/.test(read)) return read;
  if (read.includes('\x0c')) read = withoutInstructions(read);
  if (read.includes(KILL_WORD)) read = killWords(read);
  if (read.includes('\b')) read = overstruck(read);
  return (
    read
      .replace(/\x1b[ -/]{0,3}[0-~]?/g, '')
      // Quad centre, quad right and justify end a line as quad left does, which is the carriage return.
      .replace(/[\x1c-\x1e]\n?/g, '\n')
      .replace(/\x1f/g, '\t')
      // The space band of teletypesetters.
      .replace(/\x10/g, ' ')
      .replace(/[\0-\x07\x0b\x14-\x1a\x7f\x80-\x9f]/g, '')
  );
}

/** Longest instruction to a machine; a form feed that nothing ends within so many characters is a new page. */
const LONGEST_INSTRUCTION = 120;

function withoutInstructions(text: string): string {
  let read = '';
  for (let at = 0; ; ) {
    const start = text.indexOf('\x0c', at);
    if (start < 0) return read + text.slice(at);
    const window = text.slice(start + 1, start + 1 + LONGEST_INSTRUCTION);
    const end = window.indexOf('\x0b');
    read += `${text.slice(at, start)}${end < 0 ? '\n' : ''}`;
    at = start + 1 + (end < 0 ? 0 : end + 1);
  }
}

/** Deletes the word before each code, back to a space, which goes too, or to the start of the line, which stays. */
function killWords(text: string): string {
  const kept: string[] = [];
  for (const [token] of text.matchAll(/[ \n\x18]|[^ \n\x18]+/g)) {
    if (token !== KILL_WORD) kept.push(token);
    else {
      if (kept.at(-1) !== ' ' && kept.at(-1) !== '\n') kept.pop();
      if (kept.at(-1) === ' ') kept.pop();
    }
  }
  return kept.join('');
}

const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  ',': '\u0327',
};

/** A letter, a step back and an accent are one letter (ISO 646 §4.3); at the start of a line the code is ANPA's mark of a table's line. */
function overstruck(text: string): string {
  return text
    .replace(/(\p{L})\x08([`'^~",])/gu, (_, letter: string, accent: string) => (letter + ACCENTS[accent]!).normalize('NFC'))
    .replace(/([`'^~",])\x08(\p{L})/gu, (_, accent: string, letter: string) => (letter + ACCENTS[accent]!).normalize('NFC'))
    .replace(/([^\n])\x08+/g, '$1');
}
