import { decodeDocument } from '../charset/decode-document.js';
import type { RepairLog } from '../repair-log.js';
import { attribute, childElements, childNamed, hasChildElements, textOf, type XmlElement } from '../xml/xml-element.js';
import { formalName, wordOf } from './line-text.js';

/** The copy that a `ContentItem` carries in the document itself. */
export type Copy =
  | { readonly kind: 'nitf' | 'xhtml' | 'data'; readonly element: XmlElement }
  | { readonly kind: 'html' | 'xml' | 'text'; readonly text: string };

/** One `ContentItem`: copy, or a file by its address. */
export interface ContentItem {
  readonly element: XmlElement;
  /** `MediaType` as a word (text, photo, video ...). */
  readonly medium?: string;
  readonly mimeType?: string;
  readonly href?: string;
  readonly copy?: Copy;
}

const HTML_ROOTS: ReadonlySet<string> = new Set(
  'html body div section article main p ul ol table figure blockquote pre span b i h1 h2 h3 h4'.split(' '),
);
const NITF_ROOTS: ReadonlySet<string> = new Set(['nitf', 'body.content', 'body.head', 'block', 'hedline', 'hl1', 'hl2']);

export function readContentItem(element: XmlElement, repairs: RepairLog): ContentItem {
  const medium = wordOf(childNamed(element, 'mediatype'));
  const mimeType = mimeTypeOf(element);
  const href = attribute(element, 'href');
  const copy = copyOf(element, { mimeType, format: wordOf(childNamed(element, 'format')), repairs });
  return {
    element,
    ...(medium === undefined ? {} : { medium }),
    ...(mimeType === undefined ? {} : { mimeType }),
    ...(href === undefined ? {} : { href }),
    ...(copy === undefined ? {} : { copy }),
  };
}

/** Formats are words of the provider's own; some write the media type there. */
function mimeTypeOf(element: XmlElement): string | undefined {
  const written = formalName(childNamed(element, 'mimetype')) ?? formalName(childNamed(element, 'format'));
  return written !== undefined && /^[a-z]+\/[\w.+-]+/i.test(written) ? written.toLowerCase() : undefined;
}

interface Kind {
  readonly mimeType?: string;
  readonly format?: string;
  readonly repairs: RepairLog;
}

function copyOf(element: XmlElement, kind: Kind): Copy | undefined {
  const data = childNamed(element, 'datacontent');
  if (data !== undefined) return hasChildElements(data) ? structured(data) : written(textOf(data), kind);
  const encoding = childNamed(element, 'encoding');
  return encoding === undefined ? undefined : encoded(encoding, kind);
}

/** What XML it is, the elements themselves say; the words of providers for formats are many. */
function structured(data: XmlElement): Copy {
  const elements = childElements(data);
  const names = elements.map(({ name }) => name.slice(name.indexOf(':') + 1));
  const nitf = elements.find(({ name }, at) => name.startsWith('nitf:') || NITF_ROOTS.has(names[at]!));
  // A `body` with NITF's parts in it is NITF's own.
  const body = elements.find((child, at) => names[at] === 'body' && childElements(child).some(isPartOfNitfBody));
  if (nitf !== undefined || body !== undefined) return { kind: 'nitf', element: elements.length === 1 ? (nitf ?? body)! : data };
  const isHtml = elements.some(({ name }, at) => name.startsWith('xhtml:') || HTML_ROOTS.has(names[at]!));
  return { kind: isHtml ? 'xhtml' : 'data', element: data };
}

function isPartOfNitfBody({ name }: XmlElement): boolean {
  return /^(?:nitf:)?body\.(?:head|content|end)$/.test(name);
}

function written(text: string, { mimeType, format, repairs }: Kind): Copy | undefined {
  if (text.trim() === '') return undefined;
  if (mimeType !== undefined && !isTextType(mimeType)) {
    repairs.note('inline-data-dropped', mimeType);
    return undefined;
  }
  const start = /^\s*<(?:\?xml|nitf\b|body[.>]|!DOCTYPE\s+nitf)/i.exec(text);
  if (start !== null && /nitf|body\.(?:head|content)/i.test(text.slice(0, 2_000))) return { kind: 'xml', text };
  if (mimeType === 'text/plain') return { kind: 'text', text };
  const isMarkup = /html/.test(mimeType ?? '') || /html/.test(format ?? '') || /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i.test(text);
  return { kind: isMarkup ? 'html' : 'text', text };
}

function isTextType(mimeType: string): boolean {
  return mimeType.startsWith('text/') || /html|xml|nitf/.test(mimeType);
}

/** `Encoding` says by its notation how the data in it was made to fit: base64 is the one that is used. */
function encoded(encoding: XmlElement, kind: Kind): Copy | undefined {
  const inner = childNamed(encoding, 'datacontent');
  if (inner === undefined) return undefined;
  if (hasChildElements(inner)) return structured(inner);
  const notation = attribute(encoding, 'notation') ?? '';
  const isBase64 = /base\W?64/i.test(notation);
  const isData = kind.mimeType !== undefined && !isTextType(kind.mimeType);
  if (isData || (!isBase64 && !/^(?:|none|xml|7bit|8bit|cdata)$/i.test(notation))) {
    kind.repairs.note('inline-data-dropped', `${kind.mimeType ?? ''} ${notation}`.trim());
    return undefined;
  }
  const text = textOf(inner);
  return written(isBase64 ? decodeDocument(Buffer.from(text, 'base64'), kind.mimeType).text : text, kind);
}
