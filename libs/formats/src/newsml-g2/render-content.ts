import type { Article, Medium, Rendition } from '@wireroom/contracts';
import { blocksToXhtml } from '../markup/blocks-to-html.js';
import { headlineOf } from '../outgoing/facts-of.js';
import { uriOf } from '../outgoing/uri-of.js';
import { xml, xmlAround, xmlText } from '../outgoing/xml.js';
import type { Rendering } from '../rendering.js';
import { wireroomCode } from './render-concept.js';
import { extensionProperties } from './render-extension.js';
import { mediumTypeOf } from './rendition-of.js';

/** Names of renditions that IPTC has codes for. */
const IPTC_RENDITIONS: ReadonlySet<string> = new Set(['highRes', 'lowRes', 'preview', 'thumbnail', 'web', 'print']);

/** The medium that a picture, graphic or recording is itself: the first of its kind, of files of that kind. A text has none. */
export function ownMedium(article: Article): Medium | undefined {
  return article.media.find(
    ({ type, renditions }) =>
      type === article.type &&
      renditions.length > 0 &&
      renditions.every(({ mediaType }) => mediumTypeOf(mediaType, type) === type),
  );
}

/** The text as XHTML, and the files of what is no text. Nothing for an article that is all metadata. */
export function contentSet(rendering: Rendering): string {
  const { article } = rendering;
  const own = ownMedium(article);
  return xmlAround('contentSet', inlineXhtml(rendering) + (own === undefined ? '' : remoteContents(own, ownFacts(own))));
}

/** Text is never sent a second time as plain `inlineData`: XHTML says all that it would, and more. */
function inlineXhtml({ article, annotations }: Rendering): string {
  if (article.body.length === 0) return '';
  const title = xmlAround('head', xml('title', headlineOf(article)));
  const body = xmlAround('body', blocksToXhtml(article.body));
  const words = annotations.find((annotation) => annotation.type === 'readingTime')?.words;
  return xmlAround('inlineXML', xmlAround('html', title + body, { xmlns: 'http://www.w3.org/1999/xhtml' }), {
    contenttype: 'application/xhtml+xml',
    wordcount: words,
  });
}

/** What a picture has of its own, apart from the article that it is: told once, with its first file. */
function ownFacts(medium: Medium): string {
  const { guid, alt, credit } = medium;
  return (
    xmlText('altId', guid, { type: wireroomCode('guid') }) + extensionProperties('remoteContentExtProperty', { alt, credit })
  );
}

/** The files of a medium. */
export function remoteContents(medium: Medium, ofTheFirst = ''): string {
  return medium.renditions.map((rendition, index) => remoteContent(rendition, index === 0 ? ofTheFirst : '')).join('');
}

function remoteContent({ href, mediaType, title, width, height, size, duration }: Rendition, content: string): string {
  const isCode = title !== undefined && /^[\w.-]+$/.test(title);
  return xmlAround('remoteContent', content, {
    rendition: isCode ? renditionCode(title) : undefined,
    href: uriOf(href),
    contenttype: mediaType,
    size: whole(size),
    title: isCode ? undefined : title,
    width: whole(width),
    height: whole(height),
    duration: duration === undefined || duration < 0 ? undefined : String(duration),
  });
}

function renditionCode(title: string): string {
  return IPTC_RENDITIONS.has(title) ? `rnd:${title}` : wireroomCode(title);
}

function whole(value: number | undefined): number | undefined {
  return value === undefined || value < 0 ? undefined : Math.round(value);
}
