import type { Article, Author } from '@wireroom/contracts';
import { isWithdrawn, languageOf, provenanceOf } from '../outgoing/facts-of.js';
import { uriOf } from '../outgoing/uri-of.js';
import { xml, xmlAround, xmlText } from '../outgoing/xml.js';
import type { Rendering } from '../rendering.js';
import { conceptElement, nameElement, oneLine, type Schemes, wireroomCode } from './render-concept.js';
import { ownMedium } from './render-content.js';
import { extensionProperties } from './render-extension.js';
import { foundPlaces, PLACE_TYPE } from './render-places.js';
import { schemaTime } from './schema-time.js';

/** What concerns the content: who made it and how, what it is about, and the lines around it. The order is the schema's. */
export function contentMeta(rendering: Rendering, schemes: Schemes): string {
  const { article } = rendering;
  const { digitalSourceType } = provenanceOf(rendering);
  return xmlAround(
    'contentMeta',
    xml('urgency', article.urgency) +
      xml('contentCreated', schemaTime(article.firstCreated) ?? article.firstCreated) +
      (digitalSourceType === undefined ? '' : xml('digitalSourceType', undefined, { uri: uriOf(digitalSourceType) })) +
      origin(article) +
      language(rendering) +
      concepts(rendering, schemes) +
      lines(article) +
      extensions(rendering),
  );
}

function origin(article: Article): string {
  const { dateline, infoSource } = article;
  return (
    xmlAround('located', nameElement(dateline?.place)) +
    (infoSource === undefined ? '' : xmlAround('infoSource', nameElement(infoSource), { literal: oneLine(infoSource) })) +
    article.authors.map(creator).join('') +
    xml('altId', article.guid, { type: wireroomCode('guid'), version: article.providerVersion })
  );
}

function creator({ name, uri, email, role }: Author): string {
  const contact = xmlAround('contactInfo', xml('email', email));
  return xmlAround('creator', nameElement(name) + xmlAround('personDetails', contact), {
    uri: uri === undefined ? undefined : uriOf(uri),
    role: role === undefined ? undefined : wireroomCode(role),
  });
}

function language(rendering: Rendering): string {
  const tag = languageOf(rendering);
  return isLanguageTag(tag) ? xml('language', undefined, { tag }) : '';
}

/** What the schema takes for a language. */
export function isLanguageTag(tag: string | undefined): tag is string {
  return tag !== undefined && /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag);
}

/** Places are subjects of the type that the standard has for them, in their place where they are among the subjects. */
function concepts(rendering: Rendering, schemes: Schemes): string {
  const { article } = rendering;
  const left = new Map(article.places.map((place) => [JSON.stringify(place), place]));
  const subjects = article.subjects.map((subject) => {
    const isPlace = left.delete(JSON.stringify(subject));
    return conceptElement('subject', subject, schemes, isPlace ? { type: PLACE_TYPE } : {});
  });
  const places = [...left.values()].map((place) => conceptElement('subject', place, schemes, { type: PLACE_TYPE }));
  return (
    article.genres.map((genre) => conceptElement('genre', genre, schemes)).join('') +
    article.keywords.map((keyword) => xml('keyword', oneLine(keyword))).join('') +
    subjects.join('') +
    places.join('') +
    foundPlaces(rendering)
  );
}

function lines(article: Article): string {
  return (
    line('slugline', article.slugline) +
    line('headline', article.headline) +
    line('headline', article.subheadline, wireroomCode('subheadline')) +
    line('dateline', article.dateline?.text) +
    line('by', article.byline) +
    line('creditline', article.credit) +
    (isWithdrawn(article) ? '' : descriptions(article))
  );
}

function line(name: string, text: string | undefined, role?: string): string {
  return xmlText(name, text === undefined ? undefined : oneLine(text), { role });
}

function descriptions(article: Article): string {
  return (
    xmlText('description', article.abstract, { role: 'drol:summary' }) +
    xmlText('description', ownMedium(article)?.caption, { role: 'drol:caption' })
  );
}

function extensions(rendering: Rendering): string {
  const { article } = rendering;
  const { aiDisclosure } = provenanceOf(rendering);
  return extensionProperties('contentMetaExtProperty', {
    headlineOrigin: article.headlineOrigin === 'derived' ? 'derived' : undefined,
    section: article.section,
    datelineDate: article.dateline?.date,
    aiDisclosure: aiDisclosure?.text,
    aiDisclosureSourceType: aiDisclosure?.digitalSourceType,
  });
}
