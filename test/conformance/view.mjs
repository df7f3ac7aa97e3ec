// @ts-check
import { blockText } from '@wireroom/contracts';
import { blocksToHtml } from '@wireroom/formats';

/**
 * What the cases ask about, in their own vocabulary.
 * @typedef {{ status: number, feed?: unknown, items: Record<string, unknown>[], error?: unknown }} View
 */

/**
 * @param {number} status HTTP status of the answer
 * @param {import('@wireroom/contracts').FeedInfo | undefined} feed
 * @param {readonly import('@wireroom/contracts').Item[]} articles in document order
 * @returns {View}
 */
export function viewOf(status, feed, articles) {
  return { status, feed, items: articles.map(itemView) };
}

/** @param {import('@wireroom/contracts').Item} article */
function itemView(article) {
  const { abstract } = article;
  return {
    headline: article.headline,
    subhead: article.subheadline,
    slugline: article.slugline,
    byline: article.byline,
    authors: article.authors.map(({ name }) => name),
    bodyText: article.body.map(blockText).join('\n'),
    bodyHtml: blocksToHtml(article.body),
    summary: abstract,
    summaryHtml: abstract === undefined ? undefined : blocksToHtml([{ type: 'paragraph', text: abstract }]),
    guid: article.guid,
    link: article.links.find(({ rel }) => rel === 'canonical')?.href,
    version: article.providerVersion,
    created: article.firstCreated,
    versionCreated: article.versionCreated,
    published: article.firstCreated,
    updated: article.versionCreated,
    embargo: article.embargoUntil,
    expires: article.expiresAt,
    ...about(article),
    ...rights(article),
  };
}

/** @param {import('@wireroom/contracts').Item} article */
function about(article) {
  return {
    language: article.language,
    urgency: article.urgency,
    priority: article.priority,
    pubStatus: article.pubStatus,
    ednote: article.edNotes.map(({ text }) => text).join('\n'),
    keywords: article.keywords,
    categories: [...article.subjects.map(({ name }) => name), article.section].filter((name) => name !== undefined),
    subjects: article.subjects.flatMap(codes),
    genres: article.genres.flatMap((genre) => [genre.name, ...codes(genre)]).filter((name) => name !== undefined),
    places: article.places.flatMap((place) => [place.name, ...codes(place)]).filter((name) => name !== undefined),
    dateline: article.dateline?.text,
    type: article.type,
  };
}

/** @param {import('@wireroom/contracts').Item} article */
function rights(article) {
  return {
    source: article.infoSource,
    copyrightHolder: article.copyrightHolder,
    copyrightNotice: article.copyrightNotice,
    usageTerms: article.usageTerms,
    creditline: article.credit,
    enclosures: [
      ...article.media.flatMap(({ renditions }) => renditions.map(({ href }) => href)),
      ...article.links.filter(({ rel }) => rel === 'enclosure').map(({ href }) => href),
    ],
  };
}

/** A code as given, with and without its scheme. @param {{ scheme?: string, code?: string }} subject */
function codes({ scheme, code }) {
  if (code === undefined) return [];
  return scheme === undefined ? [code] : [code, `${scheme}:${code}`];
}
