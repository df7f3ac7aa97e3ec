import { emptyItem, type FeedInfo, type Item } from '@wireroom/contracts';
import { readWhen } from '../dates/read-when.js';
import { addCategories } from '../feed/add-categories.js';
import { baseWithin, feedBase } from '../feed/feed-base.js';
import type { FeedContext } from '../feed/feed-context.js';
import { setTexts } from '../feed/item-text.js';
import { marked, plain } from '../feed/marked-text.js';
import { addMediaRss, mediaDescription } from '../feed/media-rss.js';
import { languageWithin, readLanguage } from '../feed/read-language.js';
import { formatsFault } from '../formats-faults.js';
import { RepairLog } from '../repair-log.js';
import { applyExtension } from '../wireroom/apply-extension.js';
import { readElements } from '../wireroom/read-elements.js';
import { attribute, childNamed, childrenNamed, childText, textOf, type XmlElement } from '../xml/xml-element.js';
import { pageOf, setLinks } from './atom-links.js';
import { authorsIn, contributorsIn } from './atom-people.js';
import { atomText } from './atom-text.js';
import type { AtomDocument } from './parse.js';

/** What the feed says of itself. */
export function adaptFeed(feed: XmlElement, sourceUrl?: string): FeedInfo {
  const title = atomText(feed, 'atom:title');
  const link = pageOf(feed, baseWithin(feed, sourceUrl));
  const language = readLanguage(attribute(feed, 'xml:lang') ?? childText(feed, 'dc:language'));
  return {
    title: title && plain(title),
    link,
    language,
  };
}

/** What the feed says for its entries. */
export function atomContext(feed: XmlElement, info: FeedInfo, sourceUrl?: string): FeedContext {
  const baseUrl = feedBase(feed, info.link, sourceUrl);
  const rights = atomText(feed, 'atom:rights') ?? atomText(feed, 'atom:copyright');
  return {
    authors: authorsIn(feed, baseUrl),
    baseUrl,
    language: info.language,
    copyrightNotice: rights && plain(rights),
  };
}

/** One entry. @throws Fault `item-malformed` for one that was cut off */
export function adaptEntry(entry: XmlElement, document: AtomDocument, feed: FeedContext): Item {
  if (document.cutOff.has(entry)) throw formatsFault('item-malformed', { reason: 'the document ends in the middle of it' });
  const item = emptyItem();
  const repairs = new RepairLog();
  const baseUrl = baseWithin(entry, feed.baseUrl);
  const guid = childText(entry, 'atom:id');
  if (guid !== undefined) item.guid = guid;
  setLinks(item, entry, baseUrl);
  setText(item, entry, baseUrl);
  setDates(item, entry, repairs);
  setAbout(item, entry, { ...feed, baseUrl });
  addMediaRss(item, entry, baseUrl);
  const language = readLanguage(childText(entry, 'dc:language') ?? languageWithin(entry, feed.language), repairs);
  if (language !== undefined) item.language = language;
  item.repairs.push(...repairs.list);
  const extension = readElements(entry);
  if (extension !== undefined) applyExtension(item, extension);
  return item;
}

function setText(item: Item, entry: XmlElement, baseUrl: string | undefined): void {
  const content = atomText(entry, 'atom:content');
  const summary = atomText(entry, 'atom:summary') ?? marked(mediaDescription(entry), 'html');
  const element = childNamed(entry, content === undefined ? 'atom:summary' : 'atom:content');
  const base = element === undefined ? baseUrl : baseWithin(element, baseUrl);
  setTexts(item, { headline: atomText(entry, 'atom:title'), content, summary, baseUrl: base });
}

function setDates(item: Item, entry: XmlElement, repairs: RepairLog): void {
  const created = readWhen(childText(entry, 'atom:published', 'atom:issued', 'atom:created', 'dc:date'), 'published', repairs);
  const changed = readWhen(childText(entry, 'atom:updated', 'atom:modified'), 'updated', repairs);
  if (created !== undefined) item.firstCreated = created;
  if (changed !== undefined) item.versionCreated = changed;
}

function setAbout(item: Item, entry: XmlElement, feed: FeedContext): void {
  const source = childNamed(entry, 'atom:source');
  const own = authorsIn(entry, feed.baseUrl);
  const theirs = source === undefined || own.length > 0 ? own : authorsIn(source, feed.baseUrl);
  item.authors = [...(theirs.length > 0 ? theirs : feed.authors), ...contributorsIn(entry, feed.baseUrl)];
  addCategories(item, childrenNamed(entry, 'atom:category').map(categoryOf));
  addCategories(
    item,
    childrenNamed(entry, 'dc:subject').map((subject) => ({ term: textOf(subject).trim() })),
  );
  const origin = source === undefined ? undefined : atomText(source, 'atom:title');
  if (origin !== undefined) item.infoSource = plain(origin);
  const rights = atomText(entry, 'atom:rights') ?? (source === undefined ? undefined : atomText(source, 'atom:rights'));
  const notice = rights === undefined ? feed.copyrightNotice : plain(rights);
  if (notice !== undefined) item.copyrightNotice = notice;
}

function categoryOf(element: XmlElement): { term?: string; label?: string; scheme?: string } {
  const [term, label, scheme] = ['term', 'label', 'scheme'].map((name) => attribute(element, name));
  const text = textOf(element).trim() || undefined;
  return {
    term: term ?? text,
    label,
    scheme,
  };
}
