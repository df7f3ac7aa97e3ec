import type { ChangeMark } from '@wireroom/contracts';

/** A word, or what stands between words. All of a text's tokens joined are the text. */
export interface Token {
  readonly text: string;
  readonly isWord: boolean;
  readonly marks: readonly ChangeMark[];
}

/** Languages that write all their nouns with a capital letter: there only two such words beside each other are taken for a name. */
const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['de', 'lb']);
const OPENING: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '»': '«', '"': '"', '「': '」' };
const SENTENCE_END = /[.!?:\n]\s*$/;
const CAPITAL = /^\p{Lu}/u;
const FIGURE = /\p{N}/u;
/** Quotations that do not end within so many tokens are stray marks. */
const MAX_QUOTATION = 400;

/**
 * A word with what joins its parts (`1,250.5`, `writer's`, `follow-up`); a character of scripts that do not part words; white space; any
 * other character. Not Intl.Segmenter, which copies the whole text for each word.
 */
const TOKEN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{M}\p{N}])+(?:['’.,-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;
const WORD = /^[\p{L}\p{M}\p{N}]/u;

/** Takes a text apart into words, and says what each is. @param language BCP 47 */
export function wordsOfText(text: string, language = 'en'): Token[] {
  const texts = text.match(TOKEN) ?? [];
  const quoted = quotedTokens(texts);
  const named = namedTokens(texts, language);
  return texts.map((each, place) => {
    const isWord = WORD.test(each);
    const marks: ChangeMark[] = [];
    if (isWord && FIGURE.test(each)) marks.push('figure');
    if (named.has(place)) marks.push('name');
    if (isWord && quoted.has(place)) marks.push('quotation');
    return { text: each, isWord, marks };
  });
}

/** Places between a mark that opens a quotation and the one that closes it. */
function quotedTokens(texts: readonly string[]): Set<number> {
  const quoted = new Set<number>();
  let open: { at: number; until: string } | undefined;
  texts.forEach((text, place) => {
    if (open !== undefined && place - open.at > MAX_QUOTATION) open = undefined;
    if (open !== undefined && text === open.until) {
      for (let each = open.at + 1; each < place; each += 1) quoted.add(each);
      open = undefined;
    } else if (open === undefined && OPENING[text] !== undefined) open = { at: place, until: OPENING[text] };
  });
  return quoted;
}

/** Words with a capital letter that no sentence begins with. */
function namedTokens(texts: readonly string[], language: string): Set<number> {
  const capitals: number[] = [];
  let before = '\n';
  texts.forEach((text, place) => {
    if (CAPITAL.test(text) && !SENTENCE_END.test(before)) capitals.push(place);
    before = `${before}${text}`.slice(-4);
  });
  if (!CAPITAL_NOUNS.has(language.split('-')[0] ?? '')) return new Set(capitals);
  // A word and the next are two places apart: a space is between them.
  return new Set(capitals.filter((place, n) => capitals[n - 1] === place - 2 || capitals[n + 1] === place + 2));
}
