import { looksLikeHtml } from '../feed/looks-like-html.js';
import type { MarkedText } from '../feed/marked-text.js';
import { innerHtml } from '../xml/to-html.js';
import { attribute, childNamed, hasChildElements, textOf, type XmlElement } from '../xml/xml-element.js';

/** A text or content construct of Atom 1.0 or 0.3; undefined where there is none, or it is no text. */
export function atomText(parent: XmlElement, name: string): MarkedText | undefined {
  const element = childNamed(parent, name);
  if (element === undefined || attribute(element, 'src') !== undefined) return undefined;
  const text = constructOf(element);
  return text === undefined || text.value.trim() === '' ? undefined : text;
}

function constructOf(element: XmlElement): MarkedText | undefined {
  const type = attribute(element, 'type')?.toLowerCase();
  const mode = attribute(element, 'mode')?.toLowerCase();
  if (mode === 'base64') return fromBase64(element, type);
  if (hasChildElements(element)) return { kind: 'html', value: innerHtml(element) };
  const value = textOf(element).trim();
  switch (type) {
    case 'html':
    case 'text/html':
    case 'application/xhtml+xml':
      return { kind: 'html', value };
    case 'xhtml':
    case 'text':
    case 'text/plain':
      return { kind: mode === 'escaped' && looksLikeHtml(value) ? 'html' : 'text', value };
    case undefined:
      return { kind: looksLikeHtml(value) ? 'html' : 'text', value };
    default:
      return /^text\/|xml$/.test(type) ? { kind: 'text', value } : fromBase64(element, type);
  }
}

/** Content of another media type is base64 (RFC 4287 §4.1.3.3); only text in it is any use here. */
function fromBase64(element: XmlElement, type: string | undefined): MarkedText | undefined {
  if (type !== undefined && !/^(?:text\/|html$|text$)/.test(type)) return undefined;
  const value = Buffer.from(textOf(element), 'base64').toString('utf8');
  return { kind: type === 'text/plain' || type === 'text' ? 'text' : 'html', value };
}
