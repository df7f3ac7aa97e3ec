import { TokenFlag } from '../tokens.js';
import type { Mention } from './find-mentions.js';
import { fold } from './fold.js';

/** The words beside a mention, in lower case; empty where more than a space lies between, or nothing is there. */
export class WordsAround {
  readonly before: string;
  readonly after: string;
  readonly capitalBefore: boolean;
  readonly capitalAfter: boolean;
  /** The word before is the first of its sentence. */
  readonly startBefore: boolean;

  constructor(readonly mention: Mention) {
    const { first, last } = mention;
    const hasBefore = first > 0 && this.has(first, TokenFlag.adjacent);
    const hasAfter = this.has(last + 1, TokenFlag.adjacent);
    this.before = hasBefore ? this.at(first - 1) : '';
    this.after = hasAfter ? this.at(last + 1) : '';
    this.capitalBefore = hasBefore && this.has(first - 1, TokenFlag.capitalised);
    this.capitalAfter = hasAfter && this.has(last + 1, TokenFlag.capitalised);
    this.startBefore = hasBefore && this.has(first - 1, TokenFlag.sentenceStart);
  }

  /** Any word of the text by its token; empty beyond its ends. */
  at(token: number): string {
    const { text } = this.mention;
    const { starts, ends } = text.tokens;
    return token >= 0 && token < starts.length ? fold(text.text, starts[token]!, ends[token]!) : '';
  }

  has(token: number, flag: number): boolean {
    return ((this.mention.text.tokens.flags[token] ?? 0) & flag) !== 0;
  }

  /** The word two before: "city" in "city of Nice". */
  get beforeThat(): string {
    return this.before === '' ? '' : this.at(this.mention.first - 2);
  }

  /** "of" and its like stand between that word and the mention. */
  get joinedByOf(): boolean {
    return this.before === 'of' || this.before === 'von';
  }
}
