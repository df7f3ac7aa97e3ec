import { type Author, type Block, blockText, emptyItem, type Item } from '@wireroom/contracts';
import { addMedium } from '../feed/add-enclosure.js';
import { distinctAuthors, readAuthor } from '../feed/read-author.js';
import { readLanguage } from '../feed/read-language.js';
import { isObject, type JsonObject, listFrom, stringFrom } from '../json/json-value.js';
import { collapseSpace } from '../markup/collapse-space.js';
import { htmlToBlocks } from '../markup/html-to-blocks.js';
import { htmlToText } from '../markup/html-to-text.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { digitalSourceTypeName } from '../ninjs/concept-addresses.js';
import { RepairLog } from '../repair-log.js';
import { deriveHeadline } from '../text/derive-headline.js';
import { isFurniture } from '../text/remove-furniture.js';
import { EXTENSION_NAME } from '../wireroom/apply-extension.js';
import { addressOf, articleData, nameOf } from './article-data.js';
import { setDataFacts } from './data-facts.js';
import { findMainText, type MainText, markedText } from './main-text.js';
import { adaptOwnPage, applyOwnMetas } from './own-page.js';
import { pageDates } from './page-dates.js';
import { type PageHead, readPageHead } from './page-head.js';

/** Turns an HTML page into one item: its main text, and what JSON-LD, Open Graph and meta elements say of it. */
export function adaptPage(html: string, sourceUrl: string | undefined): Item {
  const head = readPageHead(html);
  const data = articleData(head.data);
  const own = data?.[EXTENSION_NAME];
  if (data !== undefined && isObject(own)) return adaptOwnPage(html, head, data, own);
  const main = findMainText(html, head);
  const repairs = new RepairLog();
  const item = emptyItem();
  const address = pageAddress(head, data, sourceUrl);
  if (address !== undefined) {
    item.guid = address;
    item.links.push({ rel: 'canonical', href: address });
  }
  setText(item, main?.html ?? markedText(html), baseOf(head, sourceUrl ?? address));
  if (main === undefined) repairs.note('main-text-not-found');
  setTitles(item, head, data, main);
  setAuthors(item, head, data, main);
  Object.assign(item, pageDates(head, data, repairs));
  setAbout(item, head, data, main, repairs);
  item.repairs.push(...repairs.list);
  applyOwnMetas(item, head);
  return item;
}

/** Where the page says that it lives, else where it came from. A page's address is its identity. */
function pageAddress(head: PageHead, data: JsonObject | undefined, sourceUrl: string | undefined): string | undefined {
  const candidates = [
    head.canonical,
    one(head, 'og:url'),
    addressOf(data?.['mainEntityOfPage']),
    stringFrom(data?.['url']),
    sourceUrl,
  ];
  const base = baseOf(head, sourceUrl);
  return candidates
    .map((candidate) => resolveReference(candidate, base))
    .find((href) => href !== undefined && /^https?:/.test(href));
}

function baseOf(head: PageHead, address: string | undefined): string | undefined {
  return resolveReference(head.baseHref, address) ?? address;
}

/** Page furniture goes, and so does a first heading that repeats the headline, which stands in its own field. */
function setText(item: Item, html: string, baseUrl: string | undefined): void {
  const { blocks, media, repairs } = htmlToBlocks(html, { baseUrl });
  item.body = blocks.filter((block) => block.type !== 'paragraph' || !isFurniture(block.text));
  item.media = media;
  item.repairs.push(...repairs);
}

function setTitles(item: Item, head: PageHead, data: JsonObject | undefined, main: MainText | undefined): void {
  const given = main?.title ?? text(data?.['headline']) ?? one(head, 'og:title') ?? one(head, 'twitter:title') ?? head.title;
  const headline = given === undefined ? undefined : collapseSpace(htmlToText(given));
  const sub = text(data?.['alternativeHeadline']);
  if (headline !== undefined && headline !== '') {
    Object.assign(item, { headline, headlineOrigin: 'given' });
    item.body = withoutHeadline(item.body, headline);
  } else {
    const derived = deriveHeadline(item.body.map(blockText).find((line) => line.trim() !== '') ?? '');
    if (derived !== '') Object.assign(item, { headline: derived, headlineOrigin: 'derived' });
  }
  if (sub !== undefined && sub !== item.headline) item.subheadline = sub;
  const summary =
    text(data?.['description']) ?? one(head, 'og:description') ?? one(head, 'description') ?? one(head, 'dc.description');
  const abstract = main?.excerpt ?? (summary === undefined ? undefined : collapseSpace(htmlToText(summary)));
  if (abstract !== undefined && abstract !== '') item.abstract = abstract;
}

function withoutHeadline(body: readonly Block[], headline: string): Block[] {
  const at = body.slice(0, 3).findIndex((block) => block.type === 'heading' && sameText(block.text, headline));
  return body.filter((_block, index) => index !== at);
}

function sameText(one: string, other: string): boolean {
  const letters = (value: string) => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return letters(one) === letters(other);
}

function setAuthors(item: Item, head: PageHead, data: JsonObject | undefined, main: MainText | undefined): void {
  const people = listFrom(data?.['author']).flatMap((entry) => authorsFrom(entry));
  const named = ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'byl'].flatMap(
    (name) => head.meta.get(name) ?? [],
  );
  const written = named.filter((name) => !/^(?:https?:)?\/\//.test(name)).map(readAuthor);
  const byline = main?.byline ?? head.meta.get('author')?.[0];
  if (byline !== undefined && !/^https?:/.test(byline)) item.byline = byline;
  item.authors = distinctAuthors(people.length > 0 ? people : written.slice(0, 10));
}

/** Some pages put several people into one list of names, some name only their page. */
function authorsFrom(entry: unknown): Author[] {
  const names = isObject(entry) ? listFrom(entry['name']).map(stringFrom) : [stringFrom(entry)];
  const uri = isObject(entry) ? resolveReference(stringFrom(entry['url'])) : undefined;
  const email = isObject(entry) && names.length === 1 ? stringFrom(entry['email'])?.replace(/^mailto:/i, '') : undefined;
  const about = { ...(uri === undefined ? {} : { uri }), ...(email === undefined ? {} : { email }) };
  return names.flatMap((name) => (name === undefined || /^https?:/.test(name) ? [] : [{ name, ...about }]));
}

function setAbout(
  item: Item,
  head: PageHead,
  data: JsonObject | undefined,
  main: MainText | undefined,
  repairs: RepairLog,
): void {
  const language = readLanguage(
    head.language ??
      main?.language ??
      stringFrom(data?.['inLanguage']) ??
      one(head, 'og:locale') ??
      one(head, 'content-language'),
    repairs,
  );
  const section = text(listFrom(data?.['articleSection'])[0]) ?? one(head, 'article:section') ?? one(head, 'parsely-section');
  const holder = nameOf(data?.['copyrightHolder']);
  const notice =
    text(data?.['copyrightNotice']) ?? one(head, 'copyright') ?? one(head, 'dc.rights') ?? one(head, 'dcterms.rights');
  const origin = nameOf(data?.['publisher']) ?? one(head, 'og:site_name') ?? main?.siteName;
  const sourceType = digitalSourceTypeName(stringFrom(data?.['digitalSourceType']) ?? '');
  const credit = text(data?.['creditText']);
  Object.assign(
    item,
    present({ language, section, copyrightHolder: holder, copyrightNotice: notice, infoSource: origin, credit }),
    sourceType === undefined ? {} : { provenance: { digitalSourceType: sourceType } },
  );
  item.keywords = keywordsOf(head, data);
  if (data !== undefined) setDataFacts(item, data, repairs);
  const image = data?.['image'] === undefined ? resolveReference(one(head, 'og:image'), item.links[0]?.href) : undefined;
  if (image !== undefined) addMedium(item, { type: 'picture', renditions: [{ href: image }] });
}

function keywordsOf(head: PageHead, data: JsonObject | undefined): string[] {
  const given = [
    ...listFrom(data?.['keywords']).map(nameOf),
    ...(head.meta.get('article:tag') ?? []),
    one(head, 'news_keywords'),
    one(head, 'keywords'),
  ];
  const words = given.flatMap((entry) => entry?.split(/[,;]/) ?? []).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== '' && word.length <= 80))].slice(0, 50);
}

function one(head: PageHead, name: string): string | undefined {
  return head.meta.get(name)?.[0];
}

/** A text of JSON-LD, in which many pages leave HTML's character references. */
function text(value: unknown): string | undefined {
  const written = stringFrom(value);
  return written === undefined ? undefined : collapseSpace(htmlToText(written)) || undefined;
}

function present<T extends object>(object: T): Partial<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Partial<T>;
}
