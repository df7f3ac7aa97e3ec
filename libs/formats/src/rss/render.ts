import type { Article, Medium } from '@wireroom/contracts';
import { blocksToHtml } from '../markup/blocks-to-html.js';
import { escapeMarkup } from '../markup/escape-markup.js';
import { htmlToText } from '../markup/html-to-text.js';
import {
  articleUrn,
  authorsOf,
  canonicalLink,
  changedAt,
  headlineOf,
  isWithdrawn,
  languageOf,
  WITHDRAWN_TEXT,
} from '../outgoing/facts-of.js';
import { filesOf, type OutgoingFile } from '../outgoing/files-of.js';
import { instantOf } from '../outgoing/instant-of.js';
import { WIREROOM_NAMESPACE, XML_DECLARATION, xml, xmlAround, xmlAttributes, xmlText } from '../outgoing/xml.js';
import type { FeedHead, FeedWriter, Rendering } from '../rendering.js';
import { wireroomElements } from '../wireroom/elements.js';
import { type ExtensionOptions, wireroomExtension } from '../wireroom/extension.js';

const NAMESPACES = xmlAttributes({
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
  'xmlns:wireroom': WIREROOM_NAMESPACE,
});

/** An item has a title, a description, an author and both dates; readers tell media and links from the text and its files. */
const EXTENSION: ExtensionOptions = {
  fills: [
    'headline',
    'authors',
    'abstract',
    'body',
    'media',
    'subjects',
    'keywords',
    'copyrightNotice',
    'firstCreated',
    'versionCreated',
    'links',
  ],
};

/** RSS 2.0 (https://www.rssboard.org/rss-specification). One article is a channel of one item. */
export const rssWriter: FeedWriter<'rss'> = {
  name: 'rss',
  title: 'RSS 2.0',
  mediaType: 'application/rss+xml; charset=utf-8',
  ending: 'rss',
  encoding: 'utf8',
  article(rendering: Rendering): string {
    const { article } = rendering;
    const link = canonicalLink(article) ?? articleUrn(article);
    return channel(xml('title', article.provider) + xml('link', link) + xml('description', headlineOf(article)), [rendering]);
  },
  feed(head: FeedHead, entries: readonly Rendering[]): string {
    const self = xml('atom:link', undefined, { rel: 'self', type: 'application/rss+xml', href: head.self });
    const next =
      head.next === undefined ? '' : xml('atom:link', undefined, { rel: 'next', type: 'application/rss+xml', href: head.next });
    const about =
      xml('title', head.title) +
      xml('link', head.self) +
      xml('description', head.title) +
      xml('lastBuildDate', rfc822(head.updated));
    return channel(about + self + next, entries);
  },
};

function channel(about: string, entries: readonly Rendering[]): string {
  return `${XML_DECLARATION}<rss${NAMESPACES}><channel>${about}${entries.map(renderItem).join('')}</channel></rss>`;
}

function renderItem(rendering: Rendering): string {
  const { article } = rendering;
  const withdrawn = isWithdrawn(article);
  const body =
    xml('title', title(article)) +
    xml('link', canonicalLink(article)) +
    xml('guid', articleUrn(article), { isPermaLink: 'false' }) +
    xml('pubDate', rfc822(instantOf(article.firstCreated) ?? changedAt(article))) +
    xml('dcterms:modified', changedAt(article)) +
    xml('dc:language', languageOf(rendering)) +
    authorsOf(article)
      .map(({ name }) => xml('dc:creator', name))
      .join('') +
    (withdrawn ? '' : categories(article) + files(article)) +
    (withdrawn ? xml('description', WITHDRAWN_TEXT) : content(article)) +
    xml('dc:rights', article.copyrightNotice ?? article.copyrightHolder) +
    wireroomElements(wireroomExtension(rendering, EXTENSION));
  return `<item>${body}</item>`;
}

/** Titles are text to some readers and HTML to others; escaped twice only where a headline would read differently as HTML. */
function title(article: Article): string {
  const headline = headlineOf(article);
  return /[<&]/.test(headline) && htmlToText(headline) !== headline ? escapeMarkup(headline) : headline;
}

/** There is always a description; it is HTML by custom, so the abstract, which is text, is escaped twice. */
function content(article: Article): string {
  const description = xml('description', escapeMarkup(article.abstract ?? headlineOf(article)));
  return article.body.length === 0
    ? description
    : `${description}<content:encoded>${escapeMarkup(blocksToHtml(article.body))}</content:encoded>`;
}

function categories(article: Article): string {
  const subjects = [...article.subjects, ...article.genres].map(({ scheme, code, name }) =>
    xml('category', name ?? code, { domain: scheme }),
  );
  return subjects.join('') + article.keywords.map((keyword) => xml('category', keyword)).join('');
}

/** RSS has one enclosure, and wants its length: 0 where it is unknown, as its board advises. Media RSS has all files. */
function files(article: Article): string {
  const all = filesOf(article);
  const [first] = all;
  if (first === undefined) return '';
  const enclosure = xml('enclosure', undefined, { url: first.href, length: first.size ?? 0, type: first.mediaType });
  return enclosure + all.map(mediaContent).join('');
}

/** Media RSS 1.5.1; sizes are whole numbers there. */
function mediaContent({ href, mediaType, medium, size, width, height, duration }: OutgoingFile): string {
  const words = xmlText('media:description', medium.caption, { type: 'plain' }) + xml('media:credit', medium.credit);
  return xmlAround('media:content', words, {
    url: href,
    type: mediaType,
    medium: MEDIUM_OF_TYPE[medium.type],
    fileSize: size,
    width: width && Math.round(width),
    height: height && Math.round(height),
    duration: duration && Math.round(duration),
  });
}

const MEDIUM_OF_TYPE: Partial<Record<Medium['type'], string>> = {
  picture: 'image',
  graphic: 'image',
  audio: 'audio',
  video: 'video',
  document: 'document',
};

/** RFC 822 with a four-digit year, in UTC. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}
