import type { Article, Subject } from '@wireroom/contracts';
import { conceptIdentity } from '../ninjs/concept-addresses.js';
import { type FoundPlace, placesOf } from '../outgoing/places-of.js';
import { xml, xmlAround } from '../outgoing/xml.js';
import type { Rendering } from '../rendering.js';
import { isEightDigits, LEVEL_ATTRIBUTES, levelOf, schemeOfDigits } from './subject-level.js';

/** Kind of news, genres and subjects by IPTC's codes; all others are classifiers. */
export function tobject({ signals, genres, subjects }: Article): string {
  const properties = numbered(genres, isProperty, (genre, number) =>
    xml('tobject.property', undefined, { 'tobject.property.type': genre.code, ...number }),
  );
  const codes = numbered(subjects, isIptcCode, (subject, number) =>
    xml('tobject.subject', undefined, {
      'tobject.subject.ipr': 'IPTC',
      'tobject.subject.refnum': subject.code,
      [LEVEL_ATTRIBUTES[levelOf(subject.code!)]]: subject.name,
      ...number,
    }),
  );
  return xmlAround('tobject', properties + codes, { 'tobject.type': signals.includes('advisory') ? 'advisory' : 'news' });
}

/** The other subjects and genres, and the places: those that the article states and those that enrichment found. */
export function identifiedContent(rendering: Rendering): string {
  const { article } = rendering;
  const classifiers = (type: 'subject' | 'genre') => (concept: Subject, number: Numbered) =>
    xml('classifier', concept.name, { type, idsrc: concept.scheme, value: concept.code, ...number });
  const stated = article.places.map((place) => location(place));
  const found = placesOf(rendering).filter(({ name }) => !article.places.some((place) => place.name === name));
  return xmlAround(
    'identified-content',
    numbered(article.subjects, (subject) => !isIptcCode(subject), classifiers('subject')) +
      numbered(article.genres, (genre) => !isProperty(genre), classifiers('genre')) +
      stated.join('') +
      found.map(foundLocation).join(''),
  );
}

type Numbered = { readonly 'wireroom:number'?: number };

/** Those of a list that are written in one way, with their places in it where not all are. */
function numbered(
  concepts: readonly Subject[],
  isMeant: (concept: Subject) => boolean,
  write: (concept: Subject, number: Numbered) => string,
): string {
  const areAllAlike = concepts.every(isMeant);
  let written = '';
  for (const [index, concept] of concepts.entries())
    if (isMeant(concept)) written += write(concept, areAllAlike ? {} : { 'wireroom:number': index });
  return written;
}

function isProperty({ scheme, code, name }: Subject): boolean {
  return scheme === 'genre' && code !== undefined && name === undefined;
}

function isIptcCode({ scheme, code }: Subject): boolean {
  return isEightDigits(code) && scheme === schemeOfDigits(code);
}

function location({ scheme, code, name }: Subject): string {
  return xml('location', name, { 'code-source': scheme, 'location-code': code });
}

function foundLocation({ name, wikidata, geonames, kind, country, latitude, longitude }: FoundPlace): string {
  const address = wikidata ?? geonames;
  const { scheme, code } = address === undefined ? { scheme: undefined, code: undefined } : conceptIdentity(address);
  return xml('location', name, {
    'code-source': scheme,
    'location-code': code,
    'wireroom:kind': kind,
    'wireroom:country': country,
    'wireroom:geonames': wikidata === undefined ? undefined : geonames,
    'wireroom:latitude': latitude,
    'wireroom:longitude': longitude,
  });
}
