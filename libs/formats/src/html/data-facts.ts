import type { Item, Medium, Rendition, Subject } from '@wireroom/contracts';
import { readWhen } from '../dates/read-when.js';
import { addMedium } from '../feed/add-enclosure.js';
import { isObject, type JsonObject, listFrom, numberFrom, stringFrom } from '../json/json-value.js';
import { collapseSpace } from '../markup/collapse-space.js';
import { htmlToText } from '../markup/html-to-text.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { conceptIdentity, iptcScheme } from '../ninjs/concept-addresses.js';
import type { RepairLog } from '../repair-log.js';
import { addressOf, nameOf } from './article-data.js';

/** Concepts of one kind that are kept; pages list some dozens at most. */
const MOST = 100;

/** Sets what a page's schema.org data says of its article beside texts, people and dates of its own. */
export function setDataFacts(item: Item, data: JsonObject, repairs: RepairLog): void {
  const expires = readWhen(stringFrom(data['expires']), 'expires', repairs);
  if (expires !== undefined) item.expiresAt = expires;
  const terms = termsOf(data['usageInfo']) ?? termsOf(data['license']);
  if (terms !== undefined) item.usageTerms = terms;
  const dateline = oneLine(stringFrom(data['dateline']));
  if (dateline !== undefined) item.dateline = { text: dateline };
  item.subjects = conceptsOf(data['about']);
  item.genres = conceptsOf(data['genre']);
  item.places = conceptsOf(data['contentLocation'] ?? data['spatialCoverage']);
  const base = item.links[0]?.href;
  // Pages list one picture in several crops, so only the first is taken; of videos and sounds each is one of its own.
  const [picture] = listFrom(data['image']);
  addObject(item, 'picture', picture, base);
  for (const video of listFrom(data['video']).slice(0, MOST)) addObject(item, 'video', video, base);
  for (const audio of listFrom(data['audio']).slice(0, MOST)) addObject(item, 'audio', audio, base);
}

/** Terms are a text, the address of one, or a work that has either. */
function termsOf(value: unknown): string | undefined {
  const text = isObject(value) ? stringFrom(value['text']) : undefined;
  return text ?? (typeof value === 'string' || isObject(value) ? addressOf(value) : undefined);
}

function conceptsOf(value: unknown): Subject[] {
  const concepts: Subject[] = [];
  for (const entry of listFrom(value).slice(0, MOST)) {
    const concept = conceptOf(entry);
    if (concept !== undefined) concepts.push(concept);
  }
  return concepts;
}

/** A name alone, a thing with its identity (`@id`, `sameAs`), or a term of a set (schema.org DefinedTerm). */
function conceptOf(entry: unknown): Subject | undefined {
  const name = oneLine(nameOf(entry));
  if (!isObject(entry)) return name === undefined ? undefined : { name };
  const code = stringFrom(entry['termCode']);
  const set = addressOf(entry['inDefinedTermSet']) ?? nameOf(entry['inDefinedTermSet']);
  const address = stringFrom(entry['@id']) ?? stringFrom(listFrom(entry['sameAs'])[0]);
  const identified = address === undefined || !/^https?:/i.test(address) ? undefined : conceptIdentity(address);
  const identity = code === undefined ? identified : { ...(set === undefined ? {} : { scheme: iptcScheme(set) }), code };
  if (identity === undefined && name === undefined) return undefined;
  return name === undefined ? identity : { ...identity, name };
}

function addObject(item: Item, type: Medium['type'], value: unknown, base: string | undefined): void {
  const object = isObject(value) ? value : undefined;
  const href = resolveReference(stringFrom(object?.['contentUrl']) ?? addressOf(value), base);
  if (href === undefined || !/^https?:/i.test(href)) return;
  const caption = oneLine(stringFrom(object?.['caption']));
  const credit = oneLine(stringFrom(object?.['creditText']) ?? nameOf(object?.['creator']));
  const words = { ...(caption === undefined ? {} : { caption }), ...(credit === undefined ? {} : { credit }) };
  addMedium(item, { type, ...words, renditions: [{ href, ...about(object) }] });
}

function about(object: JsonObject | undefined): Omit<Rendition, 'href'> {
  const rendition: Omit<Rendition, 'href'> = {};
  const mediaType = stringFrom(object?.['encodingFormat']);
  if (mediaType?.includes('/')) rendition.mediaType = mediaType;
  for (const name of ['width', 'height'] as const) {
    const measured = object?.[name];
    const pixels = numberFrom(isObject(measured) ? measured['value'] : measured);
    if (pixels !== undefined && pixels > 0) rendition[name] = pixels;
  }
  return rendition;
}

/** Many pages leave HTML's character references in their data. */
function oneLine(value: string | undefined): string | undefined {
  return value === undefined ? undefined : collapseSpace(htmlToText(value)) || undefined;
}
