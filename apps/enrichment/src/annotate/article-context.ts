import { type Article, blockText, type Evidence } from '@wireroom/contracts';
import type { Deadline } from './deadline.js';
import { type Tokens, tokenise } from './tokens.js';

/** Characters (UTF-16 units) of an article that annotators look at: five times a long wire story. The rest is not read. */
export const TEXT_LIMIT = 20_000;

/** The text of one field or block, tokenised at most once. */
export class FieldText {
  private cached: Tokens | undefined;

  constructor(
    readonly field: Evidence['field'],
    readonly block: number | undefined,
    readonly text: string,
    /** A headline or cross-head, where capitals may be of style. */
    readonly heading: boolean,
  ) {}

  get tokens(): Tokens {
    this.cached ??= tokenise(this.text);
    return this.cached;
  }

  evidence(start: number, end: number): Evidence {
    return this.block === undefined ? { field: this.field, start, end } : { field: this.field, block: this.block, start, end };
  }
}

/** What annotators share, so that no work is done twice. */
export interface ArticleContext {
  /** Headline, subheadline, abstract, dateline and body in reading order, empty ones left out, cut at `TEXT_LIMIT`. */
  readonly texts: readonly FieldText[];
  /** True when the limit cut something off. */
  readonly truncated: boolean;
  /** BCP 47 primary language: detected, else declared, else `und`. Annotators after `language` may rely on it. */
  readonly language: string;
  readonly deadline: Deadline;
}

/** The texts of an article that annotators read, cut at `limit` characters over all of them. */
export function articleTexts(article: Article, limit = TEXT_LIMIT): { texts: FieldText[]; truncated: boolean } {
  const texts: FieldText[] = [];
  let left = limit;
  let truncated = false;
  const add = (field: Evidence['field'], text: string | undefined, block?: number, heading = false): void => {
    if (text === undefined || text === '') return;
    const kept = text.length > left ? text.slice(0, wordEnd(text, left)) : text;
    truncated ||= kept.length < text.length;
    left -= kept.length;
    if (kept !== '') texts.push(new FieldText(field, block, kept, heading));
  };
  add('headline', article.headline, undefined, true);
  add('subheadline', article.subheadline, undefined, true);
  add('abstract', article.abstract);
  add('dateline', article.dateline?.text);
  for (let index = 0; index < article.body.length; index++) {
    const block = article.body[index]!;
    add('body', blockText(block), index, block.type === 'heading');
  }
  return { texts, truncated };
}

/** The last white space at or before `limit`, so that no word is cut in two. */
function wordEnd(text: string, limit: number): number {
  const space = text.lastIndexOf(' ', limit);
  return space > 0 ? space : limit;
}
