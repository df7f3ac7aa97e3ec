/** A number as JSON writes it (RFC 8259 §6). */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const SPACE = /\s/;
const WORD = /[\p{L}\p{N}_$.+-]+/uy;
/** What other languages write for JSON's literals. */
const LITERALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    true: 'true',
    false: 'false',
    null: 'null',
    True: 'true',
    False: 'false',
    None: 'null',
    undefined: 'null',
    NaN: 'null',
  }),
);
/** What ends a string, by what began it. */
const END_QUOTES: ReadonlyMap<string, string> = new Map(Object.entries({ '"': '"', "'": "'", '“': '”', '‘': '’' }));

/**
 * Writes JSON with the slips of people and templates as they meant it: comments, commas too many or too few, strings in other quotes,
 * with quotes or line breaks in them, names without quotes. Undefined for what cannot be meant as JSON. Goes over the text once, so that
 * it takes no longer than the text is long, whatever is in it.
 */
export function tidyJson(text: string): string | undefined {
  const tidier = new JsonTidier(text);
  return tidier.run() ? tidier.written : undefined;
}

class JsonTidier {
  private readonly parts: string[] = [];
  private at = 0;
  /** Whether what was written last is a whole value, after which only a comma or an end can stand. */
  private afterValue = false;

  constructor(private readonly text: string) {}

  get written(): string {
    return this.parts.join('');
  }

  run(): boolean {
    for (this.at = this.behindSpace(0); this.at < this.text.length; this.at = this.behindSpace(this.at)) {
      if (!this.token(this.text[this.at] as string)) return false;
    }
    return true;
  }

  private token(char: string): boolean {
    if (END_QUOTES.has(char)) return this.value(this.string(END_QUOTES.get(char) as string));
    if (!'{}[]:,'.includes(char)) return this.value(this.word());
    if (char === '{' || char === '[') this.separate();
    // Commas are put where values meet, so that it does not matter how many there were.
    if (char !== ',') {
      this.parts.push(char);
      this.afterValue = char === '}' || char === ']';
    }
    this.at++;
    return true;
  }

  private value(written: string | undefined): boolean {
    if (written === undefined) return false;
    this.separate();
    this.parts.push(written);
    this.afterValue = true;
    return true;
  }

  private separate(): void {
    if (this.afterValue) this.parts.push(',');
  }

  private word(): string | undefined {
    WORD.lastIndex = this.at;
    const word = WORD.exec(this.text)?.[0];
    if (word === undefined) return undefined;
    this.at += word.length;
    const literal = this.text[this.behindSpace(this.at)] === ':' ? undefined : LITERALS.get(word);
    return literal ?? (NUMBER.test(word) ? word : JSON.stringify(word));
  }

  /** The string that begins here, however it is quoted; one that has no end runs to the end of the text. */
  private string(end: string): string {
    const characters: string[] = [];
    let from = this.at + 1;
    let at = from;
    for (; at < this.text.length; at++) {
      const char = this.text[at] as string;
      if (char === '\\') {
        characters.push(this.text.slice(from, at), unescaped(this.text, at));
        at += escapeLength(this.text, at) - 1;
        from = at + 1;
      } else if (char === end && this.endsAt(at + 1)) break;
    }
    characters.push(this.text.slice(from, at));
    this.at = at + 1;
    return JSON.stringify(characters.join(''));
  }

  /** A quote ends a string where it is followed by what can follow one; any other is part of it. */
  private endsAt(behind: number): boolean {
    const { text } = this;
    let at = behind;
    while (at < text.length && SPACE.test(text[at] as string)) at++;
    const next = text[at];
    if (next === undefined || ',:}]'.includes(next)) return true;
    if (next === '/') return text[at + 1] === '/' || text[at + 1] === '*';
    return END_QUOTES.has(next) && text[behind] === '\n';
  }

  /** Offset behind white space and comments. */
  private behindSpace(from: number): number {
    let at = from;
    for (;;) {
      while (at < this.text.length && SPACE.test(this.text[at] as string)) at++;
      const mark = this.text.slice(at, at + 2);
      if (mark !== '//' && mark !== '/*') return at;
      const end = this.text.indexOf(mark === '//' ? '\n' : '*/', at + 2);
      if (end < 0) return this.text.length;
      at = end + (mark === '//' ? 1 : 2);
    }
  }
}

const ESCAPES: ReadonlyMap<string, string> = new Map(Object.entries({ n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }));
const UNICODE = /\\u[0-9a-f]{4}/iy;

function unescaped(text: string, at: number): string {
  if (escapeLength(text, at) === 6) return String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16));
  const escaped = text[at + 1] ?? '';
  return ESCAPES.get(escaped) ?? escaped;
}

/** Six for `\u` with its digits, else two: a backslash before anything else stands for that. */
function escapeLength(text: string, at: number): number {
  UNICODE.lastIndex = at;
  return UNICODE.test(text) ? 6 : 2;
}
