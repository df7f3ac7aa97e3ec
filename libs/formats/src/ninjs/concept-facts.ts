import type { Article, Author, Subject } from '@wireroom/contracts';
import { placesOf } from '../outgoing/places-of.js';
import { uriOf } from '../outgoing/uri-of.js';
import type { Rendering } from '../rendering.js';
import { conceptAddress } from './concept-addresses.js';
import { listOf } from './list-of.js';

/** What and whom the item is about, who wrote it, who supplied it, under the names of ninjs 3.1. */
export function conceptFacts(rendering: Rendering) {
  const { article } = rendering;
  return {
    people: listOf(article.authors.map(person)),
    subjects: listOf([...article.subjects.map(concept), ...article.keywords.map(keyword)]),
    genres: listOf(article.genres.map(concept)),
    places: listOf([...article.places.map(concept), ...placesOf(rendering).map(place)]),
    infoSources: infoSources(article),
  };
}

export interface ConceptFact {
  readonly name?: string;
  readonly rel?: string;
  readonly uri?: string;
  readonly literal?: string;
}

/** 3.1 identifies a concept by address, or by a text of any form where its scheme has none. */
function concept({ scheme, code, name }: Subject): ConceptFact {
  if (code === undefined) return { name };
  const uri = conceptAddress(scheme, code);
  return uri === undefined ? { name, literal: scheme === undefined ? code : `${scheme}:${code}` } : { name, uri };
}

function keyword(name: string): ConceptFact {
  return { name, rel: 'keyword' };
}

function person({ name, uri, email }: Author) {
  return {
    name,
    rel: 'author',
    uri: uri === undefined ? undefined : uriOf(uri),
    contactInfo: email === undefined ? undefined : [{ type: 'email', value: email }],
  };
}

function place({ name, country, wikidata, geonames, latitude, longitude }: ReturnType<typeof placesOf>[number]) {
  return {
    name,
    rel: 'mentions',
    uri: wikidata ?? geonames,
    literal: wikidata === undefined ? undefined : geonames,
    contactInfo: country === undefined ? undefined : [{ address: { country } }],
    geoJSON: latitude === undefined ? undefined : { type: 'Point', coordinates: [longitude, latitude] },
  };
}

function infoSources({ infoSource, provider }: Article) {
  const source = infoSource ?? provider;
  return source === provider ? [{ name: source }] : [{ name: source }, { name: provider, role: 'provider' }];
}
