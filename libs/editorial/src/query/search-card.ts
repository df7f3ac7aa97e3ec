import { type Annotation, type Article, blockText, type Subject } from '@wireroom/contracts';
import type { DateField, KeywordField, NumberField, TextField } from './fields.js';
import { fold } from './fold.js';
import { comparedIn, primaryLanguage } from './stems.js';
import { wordsOf } from './words-of.js';

/** The words of one text: as they stand, folded, and their stems; each ` joined and framed by single spaces `, so that a phrase is a substring. */
export interface CardText {
  readonly words: string;
  readonly stems: string;
}

/**
 * What an article is to queries: the same whether it is asked in memory or in a database, so that both give the same answer. Values
 * of keyword fields are folded (`fold`), dates are milliseconds since 1970.
 */
export interface SearchCard {
  /** Primary language, by which its words are stemmed. */
  readonly language: string;
  readonly texts: Readonly<Partial<Record<TextField, CardText>>>;
  readonly keywords: Readonly<Partial<Record<KeywordField, readonly string[]>>>;
  readonly numbers: Readonly<Partial<Record<NumberField, number>>>;
  readonly dates: Readonly<Partial<Record<DateField, number>>>;
}

/** Makes the card of a revision with what enrichment found in it. Its parts are made when they are first asked for: most queries need few. */
export function searchCard(article: Article, annotations: readonly Annotation[]): SearchCard {
  return new LazyCard(article, annotations);
}

class LazyCard implements SearchCard {
  readonly language: string;
  private readonly tag: string | undefined;
  private madeTexts: SearchCard['texts'] | undefined;
  private madeKeywords: SearchCard['keywords'] | undefined;
  private madeNumbers: SearchCard['numbers'] | undefined;
  private madeDates: SearchCard['dates'] | undefined;

  constructor(
    private readonly article: Article,
    private readonly annotations: readonly Annotation[],
  ) {
    const detected = annotations.find((annotation) => annotation.type === 'language')?.language;
    this.tag = detected !== undefined && detected !== 'und' ? detected : article.language;
    this.language = primaryLanguage(this.tag);
  }

  get texts(): SearchCard['texts'] {
    this.madeTexts ??= textsOf(this.article, this.language);
    return this.madeTexts;
  }

  get keywords(): SearchCard['keywords'] {
    this.madeKeywords ??= keywordsOf(this.article, this.annotations, this.tag);
    return this.madeKeywords;
  }

  get numbers(): SearchCard['numbers'] {
    this.madeNumbers ??= numbersOf(this.article, this.annotations);
    return this.madeNumbers;
  }

  get dates(): SearchCard['dates'] {
    this.madeDates ??= datesOf(this.article);
    return this.madeDates;
  }

  /** As it is kept in a database. */
  toJSON(): SearchCard {
    const { language, texts, keywords, numbers, dates } = this;
    return { language, texts, keywords, numbers, dates };
  }
}

function textsOf(article: Article, language: string): SearchCard['texts'] {
  const { headline, subheadline, abstract, byline, dateline, edNotes, usageTerms, copyrightNotice, copyrightHolder } = article;
  const given: Record<TextField, readonly (string | undefined)[]> = {
    headline: [headline, subheadline],
    abstract: [abstract],
    body: article.body.map(blockText),
    byline: [byline, ...article.authors.map(({ name }) => name)],
    dateline: [dateline?.text],
    ednote: edNotes.map(({ text }) => text),
    rights: [usageTerms, copyrightNotice, copyrightHolder],
  };
  const compared = comparedIn(language);
  const texts: Partial<Record<TextField, CardText>> = {};
  for (const [field, parts] of Object.entries(given) as [TextField, readonly (string | undefined)[]][]) {
    let words = ' ';
    let stems = ' ';
    for (const part of parts) {
      if (part === undefined) continue;
      for (const written of wordsOf(part)) {
        const { word, stem } = compared(written);
        words += `${word} `;
        stems += `${stem} `;
      }
    }
    if (words.length > 1) texts[field] = { words, stems };
  }
  return texts;
}

function keywordsOf(article: Article, annotations: readonly Annotation[], language: string | undefined): SearchCard['keywords'] {
  const disclosed = annotations.find((annotation) => annotation.type === 'aiDisclosure');
  const given: Record<KeywordField, readonly (string | undefined)[]> = {
    id: [article.id],
    guid: [article.guid],
    provider: [article.provider, article.infoSource],
    source: [article.source],
    type: [article.type],
    status: [article.pubStatus],
    signal: article.signals,
    language: [language, primaryLanguage(language)],
    topic: article.subjects.flatMap(namesOf),
    genre: article.genres.flatMap(namesOf),
    place: [...article.places.flatMap(namesOf), article.dateline?.place, ...annotations.flatMap(placeNames)],
    keyword: article.keywords,
    section: [article.section],
    slugline: [article.slugline],
    author: [article.byline, ...article.authors.map(({ name }) => name)],
    credit: [article.credit],
    ai: [
      article.provenance?.digitalSourceType,
      article.provenance?.aiDisclosure?.digitalSourceType,
      disclosed?.digitalSourceType,
    ],
    format: [article.document.format],
  };
  const keywords: Partial<Record<KeywordField, readonly string[]>> = {};
  for (const [field, values] of Object.entries(given) as [KeywordField, readonly (string | undefined)[]][]) {
    const folded = new Set<string>();
    for (const value of values) if (value !== undefined && value !== '') folded.add(foldValue(value));
    if (folded.size > 0) keywords[field] = [...folded];
  }
  return keywords;
}

/** A value of a keyword field as it is compared: folded, white space as single spaces. */
export function foldValue(value: string): string {
  return fold(value).replace(/\s+/g, ' ').trim();
}

function namesOf({ scheme, code, name }: Subject): (string | undefined)[] {
  return [name, code, scheme === undefined || code === undefined ? undefined : `${scheme}:${code}`];
}

/** A place by its name, its country, and its identity in Wikidata and GeoNames. */
function placeNames(annotation: Annotation): (string | undefined)[] {
  if (annotation.type !== 'place') return [];
  const { name, country, wikidata, geonames } = annotation;
  return [name, country, wikidata, geonames === undefined ? undefined : `geonames:${geonames}`];
}

function numbersOf(article: Article, annotations: readonly Annotation[]): SearchCard['numbers'] {
  const words = annotations.find((annotation) => annotation.type === 'readingTime')?.words;
  const pictures = article.media.filter(({ type }) => type === 'picture' || type === 'graphic').length;
  return {
    revision: article.revision,
    pictures,
    ...(article.urgency === undefined ? {} : { urgency: article.urgency }),
    ...(words === undefined ? {} : { words }),
  };
}

function datesOf({ receivedAt, firstCreated, versionCreated, embargoUntil, expiresAt }: Article): SearchCard['dates'] {
  const dates: Partial<Record<DateField, number>> = {};
  const given = {
    received: receivedAt,
    created: firstCreated,
    updated: versionCreated,
    embargo: embargoUntil,
    expires: expiresAt,
  };
  for (const [field, when] of Object.entries(given) as [DateField, string | undefined][]) {
    const at = when === undefined ? Number.NaN : Date.parse(when);
    if (!Number.isNaN(at)) dates[field] = at;
  }
  return dates;
}
