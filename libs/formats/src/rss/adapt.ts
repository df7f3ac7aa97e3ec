import { emptyItem, type FeedInfo, type Item } from '@wireroom/contracts';
import { readEmbargo } from '../dates/read-embargo.js';
import { readWhen } from '../dates/read-when.js';
import { addKeyword } from '../feed/add-categories.js';
import { baseWithin, feedBase } from '../feed/feed-base.js';
import type { FeedContext } from '../feed/feed-context.js';
import { setTexts } from '../feed/item-text.js';
import { marked, plain } from '../feed/marked-text.js';
import { childMarkup } from '../feed/markup-in.js';
import { mediaDescription } from '../feed/media-rss.js';
import { distinctAuthors } from '../feed/read-author.js';
import { languageWithin, readLanguage } from '../feed/read-language.js';
import { formatsFault } from '../formats-faults.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { RepairLog } from '../repair-log.js';
import { applyExtension } from '../wireroom/apply-extension.js';
import { readElements } from '../wireroom/read-elements.js';
import { attribute, childText, type XmlElement } from '../xml/xml-element.js';
import { setAbout } from './about.js';
import { authorsIn } from './authors.js';
import { setFiles } from './files.js';
import { setIdentity } from './identity.js';
import { alternateLink } from './links.js';
import type { RssDocument } from './parse.js';

/** What the channel says of itself. */
export function adaptChannel(channel: XmlElement, sourceUrl?: string): FeedInfo {
  const title = childMarkup(channel, 'title', 'dc:title');
  const written = childText(channel, 'link') ?? alternateLink(channel);
  const link = resolveReference(written, baseWithin(channel, sourceUrl));
  const language = readLanguage(childText(channel, 'language', 'dc:language') ?? attribute(channel, 'xml:lang'));
  return {
    title: title && plain(title),
    link,
    language,
  };
}

/** What the channel says for its items. */
export function channelContext(channel: XmlElement, feed: FeedInfo, sourceUrl?: string): FeedContext {
  const base = feedBase(channel, feed.link, sourceUrl);
  const copyright = childText(channel, 'copyright', 'dc:rights');
  return {
    authors: distinctAuthors(authorsIn(channel)),
    baseUrl: base,
    language: feed.language,
    copyrightNotice: copyright,
  };
}

/** One item. @throws Fault `item-malformed` for one that was cut off */
export function adaptRssItem(element: XmlElement, document: RssDocument, feed: FeedContext): Item {
  if (document.cutOff.has(element)) throw formatsFault('item-malformed', { reason: 'the document ends in the middle of it' });
  const item = emptyItem();
  const repairs = new RepairLog();
  const baseUrl = baseWithin(element, feed.baseUrl);
  setIdentity(item, element, baseUrl);
  setText(item, element, baseUrl);
  setDates(item, element, repairs);
  setAbout(item, element, feed);
  setFiles(item, element, baseUrl);
  const language = readLanguage(childText(element, 'dc:language') ?? languageWithin(element, feed.language), repairs);
  if (language !== undefined) item.language = language;
  for (const word of childText(element, 'itunes:keywords')?.split(',') ?? []) addKeyword(item, word);
  item.repairs.push(...repairs.list);
  const extension = readElements(element);
  if (extension !== undefined) applyExtension(item, extension);
  return item;
}

const SUMMARY = [
  'description',
  'dc:description',
  'atom:summary',
  'itunes:summary',
  'googleplay:description',
  'summary',
  'abstract',
];

/** Relative addresses in the text are meant from the item's own page, where it has one. */
function setText(item: Item, element: XmlElement, baseUrl: string | undefined): void {
  const page = item.links.find(({ rel }) => rel === 'canonical')?.href;
  const base = attribute(element, 'xml:base') === undefined ? (page ?? baseUrl) : baseUrl;
  const headline = childMarkup(element, 'title', 'dc:title', 'media:title', 'itunes:title');
  const content = childMarkup(
    element,
    'content:encoded',
    'atom:content',
    'xhtml:body',
    'xhtml:div',
    'fulltext',
    'fullitem',
    'content',
  );
  const summary = childMarkup(element, ...SUMMARY);
  const described = () => marked(mediaDescription(element) ?? childText(element, 'itunes:subtitle'), 'html');
  setTexts(item, { headline, content, summary: summary ?? described(), baseUrl: base });
}

const CREATED = [
  'pubdate',
  'dc:date',
  'dcterms:issued',
  'dcterms:created',
  'atom:published',
  'prism:publicationdate',
  'published',
  'date',
];
const CHANGED = ['atom:updated', 'dcterms:modified', 'prism:modificationdate', 'updated'];

function setDates(item: Item, element: XmlElement, repairs: RepairLog): void {
  const created = readWhen(childText(element, ...CREATED), 'pubDate', repairs);
  const changed = readWhen(childText(element, ...CHANGED), 'updated', repairs) ?? created;
  const expires = readWhen(childText(element, 'prism:expirationdate', 'expirationdate'), 'prism:expirationDate', repairs);
  if (created !== undefined) item.firstCreated = created;
  if (changed !== undefined) item.versionCreated = changed;
  if (expires !== undefined) item.expiresAt = expires;
  setEmbargo(item, childText(element, 'prism:embargodate'), repairs);
}

/** An embargo until nobody knows when must not run out at once. */
function setEmbargo(item: Item, written: string | undefined, repairs: RepairLog): void {
  if (written === undefined) return;
  const until = readEmbargo(written, 'prism:embargoDate', repairs);
  if (until !== undefined) item.embargoUntil = until;
  else if (item.pubStatus === 'usable') {
    item.pubStatus = 'withheld';
    repairs.note('embargo-unreadable', written.slice(0, 60));
  }
}
