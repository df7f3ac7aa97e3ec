import { decodeDocument } from '../charset/decode-document.js';
import { attribute, childElements, hasChildElements, textOf, type XmlElement } from '../xml/xml-element.js';
import type { G2Context } from './g2-context.js';

/** One rendition of the content that is in the document itself. */
export type InlineContent =
  | { readonly kind: 'nitf' | 'xhtml' | 'data'; readonly element: XmlElement }
  | { readonly kind: 'html' | 'text'; readonly text: string };

/** The richest first: all renditions say the same. */
const RICHNESS: readonly InlineContent['kind'][] = ['nitf', 'xhtml', 'html', 'text', 'data'];
/** Roots by which XML is told to be HTML, also without its namespace. */
const HTML_ROOTS: ReadonlySet<string> = new Set(
  'html body div section article main p ul ol table figure blockquote pre span h1 h2 h3 h4'.split(' '),
);

/** Of the inline renditions the richest that has something in it; the first of several of one kind. */
export function richestInline(contentSets: readonly XmlElement[], context: G2Context): InlineContent | undefined {
  let best: InlineContent | undefined;
  for (const set of contentSets) {
    for (const node of set.children) {
      if (typeof node === 'string' || node.children.length === 0) continue;
      const content =
        node.name === 'nar:inlinexml' ? inlineXml(node) : node.name === 'nar:inlinedata' ? inlineData(node, context) : undefined;
      if (content === undefined) continue;
      if (best === undefined || RICHNESS.indexOf(content.kind) < RICHNESS.indexOf(best.kind)) best = content;
    }
  }
  return best;
}

function inlineXml(element: XmlElement): InlineContent | undefined {
  const [root] = childElements(element);
  if (root === undefined) {
    const text = textOf(element);
    return text.trim() === '' ? undefined : { kind: 'text', text };
  }
  const name = localName(root);
  if (name === 'nitf') return { kind: 'nitf', element: root };
  if (root.name.startsWith('xhtml:') || HTML_ROOTS.has(name)) return { kind: 'xhtml', element };
  const story = storyWithin(root);
  return story ?? { kind: 'data', element: root };
}

/** Data such as SportsML may carry a story in NITF or XHTML. */
function storyWithin(element: XmlElement): InlineContent | undefined {
  for (const child of childElements(element)) {
    const name = localName(child);
    if (name === 'nitf') return { kind: 'nitf', element: child };
    if (name === 'html') return { kind: 'xhtml', element: child };
    if (!hasChildElements(child)) continue;
    const found = storyWithin(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Text as it is, or encoded; other data than text cannot be shown and is none of the copy. */
function inlineData(element: XmlElement, context: G2Context): InlineContent | undefined {
  const mediaType = attribute(element, 'contenttype')?.toLowerCase();
  const isText = mediaType === undefined || /^text\/|html|xml|nitf/.test(mediaType);
  const encoding = attribute(element, 'encoding') ?? attribute(element, 'encodinguri');
  if (!isText || (encoding !== undefined && !/b(?:ase)?64$/i.test(encoding))) {
    context.repairs.note('inline-data-dropped', `${mediaType ?? ''} ${encoding ?? ''}`.trim());
    return undefined;
  }
  const written = textOf(element);
  const text = encoding === undefined ? written : decodeDocument(Buffer.from(written, 'base64'), mediaType).text;
  if (text.trim() === '') return undefined;
  const isMarkup =
    mediaType === undefined || mediaType === 'text/xml' ? /^\s*<[a-z!?]/i.test(text) : /html|xml|nitf/.test(mediaType);
  return { kind: isMarkup ? 'html' : 'text', text };
}

function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}
