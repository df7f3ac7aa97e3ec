import type { Article, Medium, Subject } from '@wireroom/contracts';
import { blocksToHtml } from '../markup/blocks-to-html.js';
import {
  articleUrn,
  canonicalLink,
  headlineOf,
  isWithdrawn,
  languageOf,
  provenanceOf,
  publicNotes,
} from '../outgoing/facts-of.js';
import { embargoInstantOf, instantOf } from '../outgoing/instant-of.js';
import { placesOf } from '../outgoing/places-of.js';
import type { FeedHead, FeedWriter, Rendering } from '../rendering.js';
import { DISCLOSURE_ROLE } from './adapt-texts.js';
import { conceptAddress } from './concept-addresses.js';
import { FEED_PROFILE } from './reader.js';

const STANDARD = { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json' };

/** IPTC ninjs 3.1. A feed is one composite item whose associations are the items. */
export const ninjsWriter: FeedWriter<'ninjs'> = {
  name: 'ninjs',
  title: 'ninjs 3.1',
  mediaType: 'application/json; charset=utf-8',
  ending: 'json',
  encoding: 'utf8',
  article(rendering: Rendering): string {
    return JSON.stringify({ standard: STANDARD, ...renderItem(rendering) });
  },
  feed(head: FeedHead, entries: readonly Rendering[]): string {
    return JSON.stringify({
      standard: STANDARD,
      uri: head.self,
      type: 'composite',
      profile: FEED_PROFILE,
      versionCreated: head.updated,
      headlines: [{ role: 'main', contentType: 'text/plain', value: head.title }],
      associations: entries.map((entry, index) => ({ name: `item-${index + 1}`, rel: 'item', ...renderItem(entry) })),
      altIds: listOf([head.next && { role: 'next', value: head.next }]),
    });
  },
};

function renderItem(rendering: Rendering): Record<string, unknown> {
  const { article } = rendering;
  const canonical = canonicalLink(article);
  return {
    uri: articleUrn(article),
    type: article.type === 'other' ? undefined : article.type,
    representationType: isWithdrawn(article) ? 'partial' : 'full',
    version: String(article.revision),
    firstCreated: instantOf(article.firstCreated),
    versionCreated: instantOf(article.versionCreated),
    embargoedUntil: embargoInstantOf(article.embargoUntil),
    expires: instantOf(article.expiresAt),
    pubStatus: article.pubStatus,
    urgency: article.urgency,
    language: languageOf(rendering),
    ...rights(article),
    ...texts(rendering),
    slugline: article.slugline,
    by: article.byline ?? (article.authors.map((author) => author.name).join(', ') || undefined),
    located: article.dateline?.place ?? article.dateline?.text,
    ...concepts(rendering),
    associations: isWithdrawn(article) ? undefined : listOf(article.media.map(association)),
    altIds: listOf([
      { role: 'guid', value: article.guid },
      article.providerVersion !== undefined && { role: 'providerversion', value: article.providerVersion },
      canonical !== undefined && { role: 'canonical', value: canonical },
    ]),
  };
}

function rights(article: Article): Record<string, unknown> {
  const notes = publicNotes(article);
  return {
    copyrightHolder: article.copyrightHolder,
    copyrightNotice: article.copyrightNotice,
    usageTerms: article.usageTerms,
    edNote: notes.length === 0 ? undefined : notes.join('\n'),
  };
}

function texts(rendering: Rendering): Record<string, unknown> {
  const { article } = rendering;
  const { digitalSourceType, aiDisclosure } = provenanceOf(rendering);
  const withdrawn = isWithdrawn(article);
  const words = rendering.annotations.find((annotation) => annotation.type === 'readingTime')?.words;
  const text = (role: string, value: string | undefined) => value !== undefined && { role, contentType: 'text/plain', value };
  const html = withdrawn || article.body.length === 0 ? undefined : blocksToHtml(article.body);
  return {
    headlines: listOf([text('main', headlineOf(article)), text('sub', article.subheadline)]),
    descriptions: listOf([
      !withdrawn && text('summary', article.abstract),
      text('creditline', article.credit),
      text(DISCLOSURE_ROLE, aiDisclosure?.text),
    ]),
    bodies: listOf([html !== undefined && { role: 'main', contentType: 'text/html', wordCount: words, value: html }]),
    digitalSourceType: digitalSourceType === undefined ? undefined : { uri: digitalSourceType },
  };
}

function concepts(rendering: Rendering): Record<string, unknown> {
  const { article } = rendering;
  const keywords = article.keywords.map((keyword) => ({ name: keyword, rel: 'keyword' }));
  const source = article.infoSource ?? article.provider;
  return {
    subjects: listOf([...article.subjects.map(concept), ...keywords]),
    genres: listOf(article.genres.map(concept)),
    places: listOf([...article.places.map(concept), ...placesOf(rendering).map(place)]),
    infoSources: listOf([{ name: source }, source !== article.provider && { name: article.provider, role: 'provider' }]),
  };
}

/** 3.1 identifies a concept by address, or by a text of any form where its scheme has none. */
function concept({ scheme, code, name }: Subject): Record<string, unknown> {
  if (code === undefined) return { name };
  const uri = conceptAddress(scheme, code);
  return uri === undefined ? { name, literal: scheme === undefined ? code : `${scheme}:${code}` } : { name, uri };
}

function place({
  name,
  country,
  wikidata,
  geonames,
  latitude,
  longitude,
}: ReturnType<typeof placesOf>[number]): Record<string, unknown> {
  return {
    name,
    rel: 'mentions',
    uri: wikidata ?? geonames,
    literal: wikidata === undefined ? undefined : geonames,
    contactInfo: country === undefined ? undefined : [{ address: { country } }],
    geoJSON: latitude === undefined ? undefined : { type: 'Point', coordinates: [longitude, latitude] },
  };
}

function association(medium: Medium, index: number): Record<string, unknown> {
  const type = medium.type === 'document' || medium.type === 'other' ? 'component' : medium.type;
  const text = (role: string, value: string | undefined) => value !== undefined && { role, contentType: 'text/plain', value };
  return {
    name: `${medium.type}-${index + 1}`,
    uri: addressOf(medium),
    type,
    headlines: listOf([text('main', medium.alt)]),
    descriptions: listOf([text('caption', medium.caption), text('creditline', medium.credit)]),
    renditions: medium.renditions.map((rendition, at) => ({
      name: `rendition-${at + 1}`,
      href: rendition.href,
      contentType: rendition.mediaType,
      title: rendition.title,
      width: wholeNumber(rendition.width),
      height: wholeNumber(rendition.height),
      sizeInBytes: wholeNumber(rendition.size),
      duration: rendition.duration,
    })),
  };
}

/** An associated object must have an address; of one whose guid is none, that of its first file. */
function addressOf(medium: Medium): string {
  const isAddress = medium.guid !== undefined && /^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(medium.guid);
  return isAddress ? medium.guid! : (medium.renditions[0]?.href ?? 'urn:wireroom:medium');
}

function wholeNumber(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value);
}

/** The entries that there are; undefined for none, because the standard has no empty lists. */
function listOf<T>(entries: readonly (T | false | undefined | '')[]): T[] | undefined {
  const present = entries.filter((entry): entry is T => entry !== false && entry !== undefined && entry !== '');
  return present.length === 0 ? undefined : present;
}
