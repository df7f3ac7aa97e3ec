import type { Article, Item } from '@wireroom/contracts';
import { digitalSourceTypeAddress } from '../ninjs/concept-addresses.js';
import { isWithdrawn, linksOf, provenanceOf, publicNotes } from '../outgoing/facts-of.js';
import { placesOf } from '../outgoing/places-of.js';
import type { Rendering } from '../rendering.js';

/** Version of the extension; it changes when a member changes its meaning or goes. */
export const EXTENSION_VERSION = 1;

/** Properties of an article that formats demand or derive, and that therefore may stand where the article has none. */
export type Fillable = keyof Pick<
  Item,
  | 'headline'
  | 'byline'
  | 'authors'
  | 'abstract'
  | 'body'
  | 'media'
  | 'section'
  | 'subjects'
  | 'places'
  | 'keywords'
  | 'edNotes'
  | 'copyrightNotice'
  | 'infoSource'
  | 'firstCreated'
  | 'versionCreated'
  | 'links'
>;

export interface ExtensionOptions {
  /** What this format fills in where the article has nothing. */
  readonly fills: readonly Fillable[];
  /** Members that this format says exactly by itself. */
  readonly native?: ReadonlySet<string>;
}

/** What a format has no members for, under the names of the article contract. Documented in this folder's README. */
export function wireroomExtension(rendering: Rendering, { fills, native }: ExtensionOptions): Record<string, unknown> {
  const { article } = rendering;
  const withdrawn = isWithdrawn(article);
  const members: Record<string, unknown> = {
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
    priority: article.priority,
    headline: article.headline !== undefined && /[<&]/.test(article.headline) ? article.headline : undefined,
    headlineOrigin: article.headlineOrigin,
    subheadline: article.subheadline,
    slugline: article.slugline,
    byline: article.byline,
    authors: unlessEmpty(article.authors),
    dateline: article.dateline,
    abstract: withdrawn ? undefined : article.abstract,
    section: article.section,
    subjects: unlessEmpty(article.subjects),
    genres: unlessEmpty(article.genres),
    places: unlessEmpty(placesOf(rendering)),
    statedPlaces: unlessEmpty(article.places),
    keywords: unlessEmpty(article.keywords),
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
    ...provenanceMembers(rendering),
    notes: unlessEmpty(publicNotes(article)),
    signOff: article.signOff,
    media: withdrawn ? undefined : unlessEmpty(article.media),
    links: unlessEmpty(linksOf(article)),
    absent: unlessEmpty(fills.filter((name) => isAbsent(article, name, withdrawn))),
  };
  if (native !== undefined) for (const name of native) members[name] = undefined;
  return members;
}

/** The disclosure's own source type is said only where it differs from the item's. */
function provenanceMembers(rendering: Rendering): Record<string, unknown> {
  const { digitalSourceType, aiDisclosure } = provenanceOf(rendering);
  const disclosed = aiDisclosure && digitalSourceTypeAddress(aiDisclosure.digitalSourceType);
  return {
    digitalSourceType,
    aiDisclosure: aiDisclosure?.text,
    aiDisclosureSourceType: disclosed === digitalSourceType ? undefined : disclosed,
  };
}

function isAbsent(article: Article, name: Fillable, withdrawn: boolean): boolean {
  if (withdrawn && (name === 'body' || name === 'media' || name === 'abstract')) return true;
  const value = article[name];
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
