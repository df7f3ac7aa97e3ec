import type { MarkupHandler } from '../markup/html-events.js';
import { attribute, type XmlElement } from '../xml/xml-element.js';

/**
 * The elements that dpa adds to XHTML, told as HTML: `dnl-image` points to an associated picture by its guid, the others to posts, players
 * and graphics of other sites by address.
 * @returns false for an element that is none of these
 */
export function replayDpaElement(
  name: string,
  element: XmlElement,
  to: { readonly builder: MarkupHandler; readonly addressOf?: (guid: string) => string | undefined },
): boolean {
  const source = attribute(element, 'src');
  const caption = attribute(element, 'caption');
  if (name === 'dnl-image') {
    tellPicture(to.builder, source ?? to.addressOf?.(attribute(element, 'ref') ?? ''), {
      caption,
      credit: attribute(element, 'creditline'),
    });
    return true;
  }
  if (source === undefined) return false;
  to.builder.open('iframe', caption === undefined ? { src: source } : { src: source, title: caption });
  to.builder.close('iframe');
  return true;
}

function tellPicture(builder: MarkupHandler, src: string | undefined, texts: { caption?: string; credit?: string }): void {
  builder.open('figure', {});
  if (src !== undefined) builder.open('img', { src });
  builder.open('figcaption', {});
  builder.text(texts.caption ?? '');
  if (texts.credit !== undefined) {
    builder.open('span', { class: 'credit' });
    builder.text(texts.credit);
    builder.close('span');
  }
  builder.close('figcaption');
  builder.close('figure');
}
