import { type Author, emptyItem, type FeedInfo, type Item } from '@wireroom/contracts';
import { readWhen } from '../dates/read-when.js';
import { addKeyword } from '../feed/add-categories.js';
import { addEnclosure, addMedium } from '../feed/add-enclosure.js';
import type { FeedContext } from '../feed/feed-context.js';
import { setTexts } from '../feed/item-text.js';
import { looksLikeHtml } from '../feed/looks-like-html.js';
import { marked, plain } from '../feed/marked-text.js';
import { distinctAuthors } from '../feed/read-author.js';
import { readLanguage } from '../feed/read-language.js';
import { formatsFault } from '../formats-faults.js';
import { isObject, type JsonObject, listFrom, numberFrom, objectsFrom, stringFrom } from '../json/json-value.js';
import { refuseDeep } from '../json/refuse-deep.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { RepairLog } from '../repair-log.js';
import { applyExtension, EXTENSION_NAME } from '../wireroom/apply-extension.js';

/** What the feed says of itself. */
export function adaptFeed(feed: JsonObject, sourceUrl?: string): FeedInfo {
  const title = stringFrom(feed['title']);
  const self = stringFrom(feed['feed_url']);
  const link = resolveReference(stringFrom(feed['home_page_url']) ?? self, sourceUrl ?? resolveReference(self));
  const language = readLanguage(stringFrom(feed['language']));
  return {
    title: title && plain({ value: title, kind: 'text' }),
    link,
    language,
  };
}

/** What the feed says for its items. */
export function jsonFeedContext(feed: JsonObject, info: FeedInfo, sourceUrl?: string): FeedContext {
  const baseUrl = info.link ?? sourceUrl;
  return {
    authors: authorsOf(feed),
    baseUrl,
    language: info.language,
  };
}

/** One item. @throws Fault `item-malformed` when it is no object, `limit-exceeded` when it is nested without end */
export function adaptJsonFeedItem(entry: unknown, feed: FeedContext): Item {
  if (!isObject(entry)) throw formatsFault('item-malformed', { reason: 'an item of a JSON Feed is an object' });
  refuseDeep(entry);
  const item = emptyItem();
  const repairs = new RepairLog();
  const guid = stringFrom(entry['id']);
  if (guid !== undefined) item.guid = guid;
  setLinks(item, entry, feed.baseUrl);
  setText(item, entry, feed.baseUrl);
  setDates(item, entry, repairs);
  setFiles(item, entry, feed.baseUrl);
  const authors = authorsOf(entry);
  item.authors = authors.length > 0 ? authors : [...feed.authors];
  for (const tag of listFrom(entry['tags'])) addKeyword(item, stringFrom(tag) ?? '');
  const language = readLanguage(stringFrom(entry['language']) ?? feed.language, repairs);
  if (language !== undefined) item.language = language;
  const ours = entry[EXTENSION_NAME];
  const extensions = Object.entries(entry).filter(([name, value]) => name.startsWith('_') && value !== ours);
  if (extensions.length > 0) item.extensions = Object.fromEntries(extensions);
  item.repairs.push(...repairs.list);
  if (isObject(ours)) applyExtension(item, ours);
  return item;
}

function setLinks(item: Item, entry: JsonObject, baseUrl: string | undefined): void {
  const page = resolveReference(stringFrom(entry['url']), baseUrl);
  const other = resolveReference(stringFrom(entry['external_url']), baseUrl);
  if (page !== undefined) item.links.push({ rel: 'canonical', href: page });
  // An item that is only about another page has no page of its own.
  if (other !== undefined) item.links.push({ rel: page === undefined ? 'canonical' : 'relatedTo', href: other });
}

function setText(item: Item, entry: JsonObject, feedBase: string | undefined): void {
  const title = stringFrom(entry['title']);
  const html = stringFrom(entry['content_html']);
  const text = stringFrom(entry['content_text']);
  const summary = stringFrom(entry['summary']);
  const baseUrl = item.links.find(({ rel }) => rel === 'canonical')?.href ?? feedBase;
  setTexts(item, {
    headline: marked(title, looksLikeHtml(title ?? '') ? 'html' : 'text'),
    content: marked(html, 'html') ?? marked(text, 'text'),
    summary: marked(summary, 'text'),
    first: marked(summary ?? text, 'text'),
    baseUrl,
  });
}

function setDates(item: Item, entry: JsonObject, repairs: RepairLog): void {
  const created = readWhen(stringFrom(entry['date_published']), 'date_published', repairs);
  const changed = readWhen(stringFrom(entry['date_modified']), 'date_modified', repairs) ?? created;
  if (created !== undefined) item.firstCreated = created;
  if (changed !== undefined) item.versionCreated = changed;
}

function setFiles(item: Item, entry: JsonObject, baseUrl: string | undefined): void {
  for (const name of ['image', 'banner_image']) {
    const href = resolveReference(stringFrom(entry[name]), baseUrl);
    if (href !== undefined) addMedium(item, { type: 'picture', renditions: [{ href }] });
  }
  for (const attachment of objectsFrom(entry['attachments'])) {
    const href = resolveReference(stringFrom(attachment['url']), baseUrl);
    const mediaType = stringFrom(attachment['mime_type'])?.toLowerCase();
    const title = stringFrom(attachment['title']);
    const size = numberFrom(attachment['size_in_bytes']);
    const duration = numberFrom(attachment['duration_in_seconds']);
    if (href === undefined) continue;
    addEnclosure(item, {
      href,
      ...(mediaType?.includes('/') ? { mediaType } : {}),
      title,
      size,
      duration,
    });
  }
}

function authorsOf(entry: JsonObject): Author[] {
  const people = [...objectsFrom(entry['authors']), ...objectsFrom(entry['author'])];
  return distinctAuthors(
    people.map((person) => {
      const name = stringFrom(person['name']) ?? stringFrom(person['url']);
      const uri = resolveReference(stringFrom(person['url']));
      return name === undefined ? undefined : { name, uri };
    }),
  );
}
