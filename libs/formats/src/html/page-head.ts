import { VOID_ELEMENTS } from '../markup/element-roles.js';
import { type Attributes, type MarkupHandler, readMarkup } from '../markup/html-events.js';

/** Text of scripts with data and of titles that is kept; what goes beyond is no metadata of an article. */
const LONGEST_TEXT = 200_000;
const DATA_SCRIPT = /^application\/ld\+json\b/i;

/** What a page says of itself beside its text, and how big it is. */
export interface PageHead {
  readonly language?: string;
  readonly title?: string;
  readonly baseHref?: string;
  readonly canonical?: string;
  /** Values of `meta` elements by `property`, `name` or `itemprop`, in lower case, in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** Texts of the scripts of type `application/ld+json`. */
  readonly data: readonly string[];
  /** `datetime` of the page's `time` elements; those marked as publication first. */
  readonly times: readonly string[];
  readonly elements: number;
  /** Runs of text between tags, references and stray signs. */
  readonly texts: number;
  /** Of open elements, end tags that nobody needs to write left out. */
  readonly depth: number;
}

/** Reads a whole page once for its metadata, in time linear in its length. */
export function readPageHead(html: string): PageHead {
  const reader = new HeadReader();
  readMarkup(html, reader);
  return reader.head();
}

class HeadReader implements MarkupHandler {
  private readonly meta = new Map<string, string[]>();
  private readonly data: string[] = [];
  private readonly times: string[] = [];
  private readonly found: { language?: string; title?: string; baseHref?: string; canonical?: string } = {};
  private collecting: 'title' | 'data' | undefined;
  private collected = '';
  private elements = 0;
  private texts = 0;
  private level = 0;
  private depth = 0;
  private inSvg = 0;

  open(name: string, attributes: Attributes): void {
    this.elements += 1;
    if (!VOID_ELEMENTS.has(name) && name !== 'p' && name !== 'li') this.depth = Math.max(this.depth, ++this.level);
    if (name === 'svg') this.inSvg += 1;
    if (name === 'html') this.found.language ??= attributes['lang'] || attributes['xml:lang'] || undefined;
    else if (name === 'meta') this.readMeta(attributes);
    else if (name === 'link' && hasToken(attributes['rel'], 'canonical')) this.found.canonical ??= attributes['href'];
    else if (name === 'base') this.found.baseHref ??= attributes['href'];
    else if (name === 'time' && attributes['datetime'] !== undefined) this.readTime(attributes);
    else if (name === 'title' && this.found.title === undefined && this.inSvg === 0) this.collect('title');
    else if (name === 'script' && DATA_SCRIPT.test(attributes['type'] ?? '')) this.collect('data');
  }

  close(name: string): void {
    if (name !== 'p' && name !== 'li') this.level = Math.max(0, this.level - 1);
    if (name === 'svg') this.inSvg = Math.max(0, this.inSvg - 1);
    if (this.collecting === 'title' && name === 'title') this.found.title = this.collected.replace(/\s+/g, ' ').trim();
    else if (this.collecting === 'data' && name === 'script') this.data.push(this.collected);
    else return;
    this.collecting = undefined;
  }

  /** Characters of a script come one after another, so all but the data is passed over at no cost. */
  text(text: string): void {
    this.texts += 1;
    if (this.collecting !== undefined && this.collected.length < LONGEST_TEXT) this.collected += text;
  }

  head(): PageHead {
    return {
      ...this.found,
      meta: this.meta,
      data: this.data,
      times: this.times,
      elements: this.elements,
      texts: this.texts,
      depth: this.depth,
    };
  }

  private collect(what: 'title' | 'data'): void {
    this.collecting = what;
    this.collected = '';
  }

  /** One element may carry several names, also in one attribute, separated by spaces. */
  private readMeta(attributes: Attributes): void {
    const content = attributes['content']?.trim();
    if (content === undefined || content === '') return;
    for (const attribute of ['property', 'name', 'itemprop']) {
      for (const name of attributes[attribute]?.toLowerCase().split(/\s+/) ?? []) {
        const values = this.meta.get(name);
        if (values === undefined) this.meta.set(name, [content]);
        else values.push(content);
      }
    }
  }

  private readTime(attributes: Attributes): void {
    const isPublication = 'pubdate' in attributes || hasToken(attributes['itemprop'], 'datepublished');
    if (isPublication) this.times.unshift(attributes['datetime']!);
    else if (this.times.length < 20) this.times.push(attributes['datetime']!);
  }
}

function hasToken(value: string | undefined, token: string): boolean {
  return value?.toLowerCase().split(/\s+/).includes(token) === true;
}
