import type { Item, Subject } from '@wireroom/contracts';
import { readWhen } from '../dates/read-when.js';
import { addKeyword } from '../feed/add-categories.js';
import { readLanguage } from '../feed/read-language.js';
import { MAX_LIST } from '../limits.js';
import { attribute, childElements, childrenNamed, type XmlElement } from '../xml/xml-element.js';
import { addKeywords } from './adapt-lines.js';
import { conceptOf, conceptOfTopic } from './concept-of.js';
import { formalName, lineText, wordOf } from './line-text.js';
import type { NewsmlContext } from './newsml-context.js';
import type { Properties } from './properties.js';

const PLACE_WORDS: ReadonlySet<string> = new Set(
  'country countrycode countryarea countryname city town state province region worldregion sublocation area place location geography'.split(
    ' ',
  ),
);
const KEYWORDS = /keywords?$/;

/** What a story is about. */
export function setConcepts(item: Item, descriptive: Properties, context: NewsmlContext): void {
  for (const element of descriptive.all('subjectcode')) addSubjectCode(item, element, context);
  for (const element of descriptive.all('genre')) add(item, 'genres', conceptOf(element, context));
  for (const element of descriptive.all('location')) addLocation(item, element);
  setDatelineDate(item, descriptive, context);
  const occurrences = descriptive.all('topicoccurrence').filter((element) => !addOccurrence(item, element, context));
  descriptive.leave('topicoccurrence', occurrences);
  addProperties(item, descriptive);
  const others = descriptive.all('language').slice(1);
  descriptive.leave(
    'language',
    others.filter((element) => readLanguage(formalName(element)) !== context.language),
  );
}

type ConceptList = 'subjects' | 'genres' | 'places';

function add(item: Item, list: ConceptList, concept: Subject | undefined): void {
  if (concept === undefined) return;
  const known = item[list];
  if (
    known.some(
      ({ scheme, code, name }) =>
        scheme === concept.scheme && code === concept.code && (code !== undefined || name === concept.name),
    )
  )
    return;
  if (known.length < MAX_LIST) known.push(concept);
}

/** `Subject`, `SubjectMatter`, `SubjectDetail` and `SubjectQualifier` stand one after the other; some put the code on the whole. */
function addSubjectCode(item: Item, element: XmlElement, context: NewsmlContext): void {
  const parts = childElements(element).filter(({ name }) => name.startsWith('subject'));
  for (const part of parts.length === 0 ? [element] : parts) add(item, 'subjects', conceptOf(part, context));
}

/** The place where the copy was filed is the dateline's; all are what it is about, or where it happened. */
function addLocation(item: Item, element: XmlElement): void {
  const properties = childrenNamed(element, 'property');
  for (const property of properties) add(item, 'places', placeOf(property));
  if (properties.length === 0) add(item, 'places', named(formalName(element)));
  if (!/origin|dateline|filed/i.test(attribute(element, 'howpresent') ?? '')) return;
  const city = propertyValue(properties.find((property) => /^(?:city|town|place)$/.test(wordOf(property) ?? '')));
  if (city === undefined) return;
  if (item.dateline === undefined) item.dateline = { text: city, place: city };
  else item.dateline.place ??= city;
}

function placeOf(property: XmlElement): Subject | undefined {
  const value = propertyValue(property);
  if (value === undefined) return undefined;
  if (!(wordOf(property) ?? '').startsWith('country')) return named(value);
  if (/^[A-Z]{3}$/.test(value)) return { scheme: 'iso3166-1a3', code: value };
  return /^[A-Z]{2}$/.test(value) ? { scheme: 'iso3166-1a2', code: value } : named(value);
}

function named(name: string | undefined): Subject | undefined {
  return name === undefined ? undefined : { name };
}

function propertyValue(property: XmlElement | undefined): string | undefined {
  return property === undefined
    ? undefined
    : (attribute(property, 'value') ?? attribute(property, 'valueref') ?? lineText(property));
}

function setDatelineDate(item: Item, descriptive: Properties, { repairs }: NewsmlContext): void {
  const elements = descriptive.all('datelinedate');
  const date = readWhen(lineText(elements[0]), 'DateLineDate', repairs);
  if (date === undefined) return;
  if (item.dateline === undefined) descriptive.leave('datelinedate', elements);
  else item.dateline.date = date;
}

/** @returns whether it could be resolved */
function addOccurrence(item: Item, element: XmlElement, context: NewsmlContext): boolean {
  const topic = context.topics.at(attribute(element, 'topic') ?? '');
  const concept = topic === undefined ? undefined : conceptOfTopic(topic, context);
  if (topic === undefined || concept === undefined) return false;
  const isPlace = topic.types.some((type) => PLACE_WORDS.has(type) || type.startsWith('geo'));
  add(item, isPlace ? 'places' : topic.types.includes('genre') ? 'genres' : 'subjects', concept);
  return true;
}

/** Properties of the provider's own: those that are keywords or places by their name are told apart. */
function addProperties(item: Item, descriptive: Properties): void {
  const left = descriptive.all('property').filter((property) => {
    const word = wordOf(property) ?? '';
    if (KEYWORDS.test(word)) addKeywords(item, propertyValue(property));
    else if (PLACE_WORDS.has(word)) add(item, 'places', placeOf(property));
    else return true;
    return false;
  });
  descriptive.leave('property', left);
}

/** Keywords in a provider's own `Metadata`. @returns what is none */
export function takeKeywords(item: Item, metadata: readonly XmlElement[]): XmlElement[] {
  const left: XmlElement[] = [];
  for (const element of metadata) {
    const children = element.children.filter((node) => {
      const isKeyword = typeof node !== 'string' && node.name === 'property' && KEYWORDS.test(wordOf(node) ?? '');
      const value = isKeyword ? propertyValue(node) : undefined;
      if (value !== undefined) addKeyword(item, value);
      return !isKeyword;
    });
    if (children.some((node) => typeof node !== 'string' && node.name === 'property')) left.push({ ...element, children });
  }
  return left;
}
