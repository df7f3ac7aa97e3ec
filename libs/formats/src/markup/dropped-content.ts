import { IMPLIED_END_ELEMENTS, VOID_ELEMENTS } from './element-roles.js';
import type { Attributes } from './html-events.js';

/** Controls and drawings that were never closed end where a paragraph begins, so that no copy is lost after them. */
const SOFT_ELEMENTS: ReadonlySet<string> = new Set(['select', 'datalist', 'button', 'svg', 'canvas', 'map']);
const SOFT_ENDERS: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre figure article section'.split(' '),
);

/** An element whose content is left out, from its start tag to its end. */
export class DroppedContent {
  private depth = 1;
  /** Address of what the element plays or shows. */
  source: string | undefined;

  constructor(
    readonly name: string,
    readonly attributes: Attributes,
    readonly embedded: boolean,
  ) {
    this.source = attributes['src'] || attributes['data'] || attributes['data-src'] || youtubeAddress(attributes);
  }

  static isHidden(attributes: Attributes): boolean {
    if ('hidden' in attributes && attributes['hidden'] !== 'until-found') return true;
    const style = attributes['style'];
    return style !== undefined && /display\s*:\s*none/i.test(style);
  }

  /** @returns false where this start tag shows that the dropped element has ended without an end tag. */
  goesOn(name: string, attributes: Attributes): boolean {
    if (SOFT_ELEMENTS.has(this.name) && SOFT_ENDERS.has(name)) return false;
    if (name === this.name && IMPLIED_END_ELEMENTS.has(name)) return false;
    if (this.embedded && (name === 'source' || name === 'embed')) this.source ??= attributes['src'];
    if (name === this.name && !VOID_ELEMENTS.has(name)) this.depth += 1;
    return true;
  }

  /** @returns whether this end tag is the element's own. */
  endsWith(name: string): boolean {
    return name === this.name && --this.depth === 0;
  }
}

function youtubeAddress(attributes: Attributes): string | undefined {
  const id = attributes['data-videoid'];
  return id !== undefined && /^[\w-]{6,20}$/.test(id) ? `https://www.youtube.com/watch?v=${id}` : undefined;
}
