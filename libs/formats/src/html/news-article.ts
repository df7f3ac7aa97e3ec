import type { Article, Subject } from '@wireroom/contracts';
import { conceptAddress } from '../ninjs/concept-addresses.js';
import {
  articleUrn,
  authorsOf,
  canonicalLink,
  headlineOf,
  isWithdrawn,
  languageOf,
  provenanceOf,
  publicNotes,
} from '../outgoing/facts-of.js';
import { placesOf } from '../outgoing/places-of.js';
import type { Rendering } from '../rendering.js';
import { type ExtensionOptions, wireroomExtension } from '../wireroom/extension.js';
import { newsMedia } from './news-media.js';

/** The extension as a literal of the type `@json`, so that processors of JSON-LD pass it on as it is. */
const CONTEXT = ['https://schema.org', { _wireroom: { '@id': 'urn:wireroom:feed:1#extension', '@type': '@json' } }];
const EXTENSION: ExtensionOptions = { fills: ['headline', 'body', 'media'] };

/** The article as schema.org's NewsArticle (https://schema.org/NewsArticle), with the extension of `wireroom`. */
export function newsArticle(rendering: Rendering): Record<string, unknown> {
  const { article } = rendering;
  const page = canonicalLink(article);
  const { digitalSourceType } = provenanceOf(rendering);
  return {
    '@context': CONTEXT,
    '@type': 'NewsArticle',
    '@id': articleUrn(article),
    url: page,
    mainEntityOfPage: page,
    identifier: article.guid,
    version: article.revision,
    creativeWorkStatus: article.pubStatus,
    headline: headlineOf(article),
    alternativeHeadline: article.subheadline,
    description: isWithdrawn(article) ? undefined : article.abstract,
    inLanguage: languageOf(rendering),
    datePublished: article.firstCreated,
    dateModified: article.versionCreated,
    expires: article.expiresAt,
    dateline: article.dateline?.text,
    author: authorsOf(article).map(({ name, uri, email }) => ({ '@type': 'Person', name, url: uri, email })),
    publisher: organization(article.provider),
    sourceOrganization: organization(article.infoSource),
    ...rights(article),
    digitalSourceType,
    articleSection: article.section,
    ...concepts(rendering),
    ...(isWithdrawn(article) ? {} : newsMedia(article)),
    wordCount: rendering.annotations.find((annotation) => annotation.type === 'readingTime')?.words,
    correction: article.signals.includes('correction') ? unlessEmpty(publicNotes(article)) : undefined,
    _wireroom: wireroomExtension(rendering, EXTENSION),
  };
}

function organization(name: string | undefined): Record<string, string> | undefined {
  return name === undefined ? undefined : { '@type': 'Organization', name };
}

/** Terms of use are an address, or a work that states them. Agency copy is for those who license it. */
function rights(article: Article): Record<string, unknown> {
  const { usageTerms } = article;
  const isAddress = usageTerms !== undefined && /^https?:\/\/\S+$/i.test(usageTerms);
  return {
    copyrightHolder: organization(article.copyrightHolder),
    copyrightNotice: article.copyrightNotice,
    creditText: article.credit,
    usageInfo: isAddress || usageTerms === undefined ? usageTerms : { '@type': 'CreativeWork', text: usageTerms },
    isAccessibleForFree: false,
  };
}

function concepts(rendering: Rendering): Record<string, unknown> {
  const { article } = rendering;
  return {
    keywords: unlessEmpty(article.keywords),
    about: unlessEmpty(article.subjects.map(term)),
    genre: unlessEmpty(article.genres.map(({ scheme, code, name }) => name ?? (code && conceptAddress(scheme, code)) ?? code)),
    contentLocation: unlessEmpty(article.places.map(({ name, code }) => ({ '@type': 'Place', name: name ?? code }))),
    mentions: unlessEmpty(placesOf(rendering).map(place)),
  };
}

function term({ scheme, code, name }: Subject): Record<string, unknown> {
  const address = code === undefined ? undefined : conceptAddress(scheme, code);
  return { '@type': 'DefinedTerm', '@id': address, name, termCode: code, inDefinedTermSet: scheme };
}

function place({ name, country, wikidata, geonames, latitude, longitude }: ReturnType<typeof placesOf>[number]) {
  return {
    '@type': 'Place',
    name,
    sameAs: unlessEmpty([wikidata, geonames].filter((address) => address !== undefined)),
    address: country === undefined ? undefined : { '@type': 'PostalAddress', addressCountry: country },
    geo: latitude === undefined ? undefined : { '@type': 'GeoCoordinates', latitude, longitude },
  };
}

function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
