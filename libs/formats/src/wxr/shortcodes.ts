import type { Medium } from '@wireroom/contracts';
import { escapeMarkup } from '../markup/escape-markup.js';
import { resolveReference } from '../markup/resolve-reference.js';

/** Characters of a shortcode's tag; what is longer is text in brackets. */
const LONGEST_TAG = 2_000;
const TAG = /^(\/?)([a-z][\w-]*)((?:\s[\s\S]*)?)$/i;
const ATTRIBUTE = /(?<![\w-])([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g;
const KNOWN: ReadonlySet<string> = new Set(['caption', 'wp_caption', 'gallery', 'embed', 'audio', 'video', 'playlist']);

export interface ShortcodeOptions {
  /** The pictures of a gallery: those with these ids, without ids those of the post. */
  readonly pictures: (ids: readonly string[] | undefined) => readonly Medium[];
  /** Told of each shortcode that was dropped, by name. */
  readonly onDropped: (name: string) => void;
}

/** WordPress' shortcodes as HTML: captions, galleries, embeds and players as what they stand for, all others left out but for what is in them. */
export function replaceShortcodes(html: string, options: ShortcodeOptions): string {
  if (!html.includes('[')) return html;
  const reader = new ShortcodeReader(html, options);
  return reader.result();
}

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: string;
  /** Offset behind the tag. */
  readonly end: number;
}

/** Goes through a text once: what was looked for in vain is not looked for again. */
class ShortcodeReader {
  private close = -1;
  private readonly withoutEnd = new Set<string>();

  constructor(
    private readonly html: string,
    private readonly options: ShortcodeOptions,
  ) {}

  result(): string {
    const { html } = this;
    let result = '';
    let from = 0;
    for (let at = html.indexOf('['); at >= 0; at = html.indexOf('[', at)) {
      const tag = this.tagAt(at);
      if (tag === undefined) {
        at += 1;
        continue;
      }
      const { text, end } = this.replaced(tag);
      result += html.slice(from, at) + text;
      from = end;
      at = end;
    }
    return result + html.slice(from);
  }

  /** A shortcode's tag; undefined for text that merely stands in brackets, such as `[sic]`. */
  private tagAt(at: number): Tag | undefined {
    const { html } = this;
    if (this.close < at) this.close = html.indexOf(']', at);
    if (this.close < 0) this.close = html.length;
    const next = html.indexOf('[', at + 1);
    if (this.close - at > LONGEST_TAG || this.close === html.length || (next >= 0 && next < this.close)) return undefined;
    const [, slash, name, rest = ''] = TAG.exec(html.slice(at + 1, this.close)) ?? [];
    if (name === undefined || html[at - 1] === '[') return undefined;
    const attributes = rest.replace(/\/\s*$/, '');
    const isShortcode =
      KNOWN.has(name.toLowerCase()) || slash === '/' || name.includes('_') || rest.trim() === '/' || attributes.includes('="');
    return isShortcode ? { name: name.toLowerCase(), isEnd: slash === '/', attributes, end: this.close + 1 } : undefined;
  }

  private replaced(tag: Tag): { text: string; end: number } {
    const { options } = this;
    if (tag.isEnd) return { text: '', end: tag.end };
    switch (tag.name) {
      case 'caption':
      case 'wp_caption':
        return this.around(tag, (inner) => captioned(inner, attributesOf(tag)['caption']));
      case 'embed':
        return this.around(tag, (inner) => embedOf(inner.trim() || (attributesOf(tag)['src'] ?? '')));
      case 'gallery':
        return { text: options.pictures(idsIn(tag)).map(figureOf).join(''), end: tag.end };
      case 'audio':
      case 'video':
        return { text: playerOf(tag), end: tag.end };
      default:
        options.onDropped(tag.name);
        return { text: '', end: tag.end };
    }
  }

  private around(tag: Tag, make: (inner: string) => string): { text: string; end: number } {
    const ending = `[/${tag.name}]`;
    const end = this.withoutEnd.has(tag.name) ? -1 : this.html.indexOf(ending, tag.end);
    if (end < 0) {
      this.withoutEnd.add(tag.name);
      return { text: '', end: tag.end };
    }
    return { text: make(this.html.slice(tag.end, end)), end: end + ending.length };
  }
}

function attributesOf({ attributes }: Tag): Readonly<Record<string, string>> {
  const found: Record<string, string> = Object.create(null);
  for (const [, name = '', double, single, bare] of attributes.matchAll(ATTRIBUTE))
    found[name.toLowerCase()] = double ?? single ?? bare ?? '';
  return found;
}

function idsIn(tag: Tag): string[] | undefined {
  const { ids, include } = attributesOf(tag);
  return (ids ?? include)?.split(',').map((id) => id.trim());
}

/** Since WordPress 3.4 the caption follows the picture; before, it was an attribute. */
function captioned(inner: string, attribute: string | undefined): string {
  const picture = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inner)?.[0] ?? '';
  const caption = attribute === undefined ? inner.slice(picture.length).trim() : escapeMarkup(attribute);
  return `\n\n<figure>${picture}<figcaption>${caption}</figcaption></figure>\n\n`;
}

function figureOf({ renditions, caption, alt }: Medium): string {
  const src = escapeMarkup(renditions[0]?.href ?? '');
  const words = caption === undefined ? '' : `<figcaption>${escapeMarkup(caption)}</figcaption>`;
  return `\n\n<figure><img src="${src}" alt="${escapeMarkup(alt ?? '')}">${words}</figure>\n\n`;
}

/** A page shown inside the post, as the reader of HTML knows it; nothing for what is no address. */
export function embedOf(address: string): string {
  const href = resolveReference(address);
  if (href === undefined) return '';
  return `\n\n<figure class="embed"><a href="${escapeMarkup(href)}">${escapeMarkup(href)}</a></figure>\n\n`;
}

const SOURCES: readonly string[] = ['src', 'mp4', 'webm', 'ogv', 'm4v', 'mp3', 'm4a', 'ogg', 'wav'];

function playerOf(tag: Tag): string {
  const attributes = attributesOf(tag);
  const source = SOURCES.map((name) => attributes[name]).find((value) => value !== undefined);
  return source === undefined ? '' : `\n\n<${tag.name} src="${escapeMarkup(source)}"></${tag.name}>\n\n`;
}
