import type { Rendering } from '../rendering.js';
import { provenanceOf, publicNotes } from './facts-of.js';
import { placesOf } from './places-of.js';

/** Version of the extension; it changes when a member changes its meaning or goes. */
export const EXTENSION_VERSION = 1;

/** What feeds have no members for, under the names of the article contract. Documented in this folder's README. */
export function wireroomExtension(rendering: Rendering): Record<string, unknown> {
  const { article } = rendering;
  const { digitalSourceType, aiDisclosure } = provenanceOf(rendering);
  const notes = publicNotes(article);
  const places = placesOf(rendering);
  return {
    version: EXTENSION_VERSION,
    articleId: article.id,
    revision: article.revision,
    pubStatus: article.pubStatus,
    signals: unlessEmpty(article.signals),
    type: article.type,
    provider: article.provider,
    source: article.source,
    guid: article.guid,
    providerVersion: article.providerVersion,
    urgency: article.urgency,
    headlineOrigin: article.headlineOrigin,
    subheadline: article.subheadline,
    slugline: article.slugline,
    byline: article.byline,
    dateline: article.dateline,
    section: article.section,
    subjects: unlessEmpty(article.subjects),
    genres: unlessEmpty(article.genres),
    places: unlessEmpty(places),
    firstCreated: article.firstCreated,
    versionCreated: article.versionCreated,
    receivedAt: article.receivedAt,
    embargoUntil: article.embargoUntil,
    expiresAt: article.expiresAt,
    usageTerms: article.usageTerms,
    copyrightHolder: article.copyrightHolder,
    copyrightNotice: article.copyrightNotice,
    credit: article.credit,
    infoSource: article.infoSource,
    digitalSourceType,
    aiDisclosure: aiDisclosure?.text,
    notes: unlessEmpty(notes),
  };
}

function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
