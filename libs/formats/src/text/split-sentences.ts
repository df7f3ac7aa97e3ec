export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** An abbreviation or initial before the stop: no sentence ends there. */
const NO_END =
  /(?:^|[\s(“"'])(?:\p{Lu}|\p{Lu}\.\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|No|vs|approx|ca|bzw|z\.B|d\.h|u\.a|Nr|Abs|Art|Str|Mio|Mrd|evtl|sog|jan|feb|aug|sept?|oct|nov|dec)$/iu;

/** The sentences of one paragraph by their offsets, without the white space around them. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…]+["'”’»)\]]*(?=\s+["'“‘«([]?[\p{Lu}\p{N}\p{Lo}])|[。！？]+[」』”]?|\n+/gu)) {
    const isStop = match[0].startsWith('.') && match[0].length === 1;
    if (isStop && NO_END.test(text.slice(Math.max(start, match.index - 8), match.index))) continue;
    push(sentences, text, start, match.index + match[0].length);
    start = match.index + match[0].length;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

function push(sentences: Sentence[], text: string, from: number, to: number): void {
  const whole = text.slice(from, to);
  const lead = whole.length - whole.trimStart().length;
  const end = from + whole.trimEnd().length;
  if (end > from + lead) sentences.push({ start: from + lead, end });
}
