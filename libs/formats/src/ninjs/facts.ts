import type { Article, Medium } from '@wireroom/contracts';
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
import { uriOf } from '../outgoing/uri-of.js';
import type { Rendering } from '../rendering.js';
import { extensionAltIds } from '../wireroom/alt-ids.js';
import { DISCLOSURE_ROLE } from './adapt-texts.js';
import { conceptFacts } from './concept-facts.js';
import { listOf } from './list-of.js';
import { ninjsExtension } from './own-extension.js';

/** An item's facts in the shape and under the names of ninjs 3.1, from which the other versions are mapped. */
export type NinjsFacts = ReturnType<typeof ninjsFacts>;
export type NinjsText = ReturnType<typeof plainText>;

/** @param bodyHtml how the body is written: ninjs 2 and 3 carry HTML, 1 XHTML */
export function ninjsFacts(rendering: Rendering, bodyHtml: (blocks: Article['body']) => string = blocksToHtml) {
  const { article } = rendering;
  const withdrawn = isWithdrawn(article);
  return {
    uri: articleUrn(article),
    type: article.type === 'other' ? undefined : article.type,
    representationType: withdrawn ? ('partial' as const) : ('full' as const),
    version: String(article.revision),
    firstCreated: instantOf(article.firstCreated),
    versionCreated: instantOf(article.versionCreated),
    embargoedUntil: embargoInstantOf(article.embargoUntil),
    expires: instantOf(article.expiresAt),
    pubStatus: article.pubStatus,
    urgency: article.urgency,
    language: languageOf(rendering),
    ...rights(article),
    ...texts(rendering, withdrawn ? [] : article.body, bodyHtml),
    slugline: article.slugline,
    by: article.byline ?? (article.authors.map((author) => author.name).join(', ') || undefined),
    located: article.dateline?.place ?? article.dateline?.text,
    ...conceptFacts(rendering),
    associations: withdrawn ? undefined : listOf(article.media.map(association)),
    altIds: altIds(rendering),
  };
}

function rights(article: Article) {
  const notes = publicNotes(article);
  const { usageTerms } = article;
  const isLink = usageTerms !== undefined && /^https?:\/\/\S+$/i.test(usageTerms);
  return {
    copyrightHolder: article.copyrightHolder,
    copyrightNotice: article.copyrightNotice,
    usageTerms,
    rightsInfo: isLink ? { linkedRights: uriOf(usageTerms) } : undefined,
    edNote: notes.length === 0 ? undefined : notes.join('\n'),
  };
}

function texts(rendering: Rendering, body: Article['body'], bodyHtml: (blocks: Article['body']) => string) {
  const { article } = rendering;
  const { digitalSourceType, aiDisclosure } = provenanceOf(rendering);
  const wordCount = rendering.annotations.find((annotation) => annotation.type === 'readingTime')?.words;
  const markup = { role: 'main', contentType: 'text/html', wordCount };
  return {
    headlines: listOf([plainText('main', headlineOf(article)), plainText('sub', article.subheadline)]),
    descriptions: listOf([
      !isWithdrawn(article) && plainText('summary', article.abstract),
      plainText('creditline', article.credit),
      plainText(DISCLOSURE_ROLE, aiDisclosure?.text),
    ]),
    bodies: body.length === 0 ? undefined : [{ ...markup, value: bodyHtml(body) }],
    digitalSourceType: digitalSourceType === undefined ? undefined : { uri: digitalSourceType },
  };
}

function plainText(role: string, value: string | undefined) {
  return value === undefined ? undefined : { role, contentType: 'text/plain', value };
}

/** Of ninjs' types the nearest; what kind of medium a component is stands in its name. */
function association(medium: Medium, index: number) {
  return {
    name: `${medium.type}-${index + 1}`,
    uri: addressOf(medium),
    type: medium.type === 'document' || medium.type === 'other' ? ('component' as const) : medium.type,
    headlines: listOf([plainText('main', medium.alt)]),
    descriptions: listOf([plainText('caption', medium.caption), plainText('creditline', medium.credit)]),
    renditions: medium.renditions.map((rendition, at) => ({
      name: `rendition-${at + 1}`,
      href: uriOf(rendition.href),
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
  return uriOf(isAddress ? medium.guid! : (medium.renditions[0]?.href ?? 'urn:wireroom:medium'));
}

function wholeNumber(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value);
}

function altIds(rendering: Rendering) {
  const { article } = rendering;
  const canonical = canonicalLink(article);
  const own = [{ role: 'guid', value: article.guid }];
  if (article.providerVersion !== undefined) own.push({ role: 'providerversion', value: article.providerVersion });
  if (canonical !== undefined) own.push({ role: 'canonical', value: canonical });
  for (const altId of extensionAltIds(ninjsExtension(rendering))) own.push(altId);
  return own;
}
