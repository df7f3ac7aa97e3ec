// @ts-check
import { blocksToHtml } from '@wireroom/formats';
import * as feedsmith from 'feedsmith';

/**
 * The fastest public library that writes a feed, given the same article: the object that it wants is made from the article, its HTML
 * from the blocks, as a sender would have to.
 * @typedef {import('@wireroom/formats').Rendering} Rendering
 * @typedef {{ name: string, gives: string, write: (rendering: Rendering) => string }} PeerWriter
 */

/** @type {Record<string, PeerWriter[]>} */
export const peerWriters = {
  rss: [{ name: 'feedsmith', gives: 'feed of one item', write: rssOf }],
  atom: [{ name: 'feedsmith', gives: 'feed of one entry', write: atomOf }],
  jsonfeed: [{ name: 'feedsmith', gives: 'feed of one item', write: jsonFeedOf }],
};

/** @param {Rendering} rendering */
function rssOf({ article }) {
  return String(
    feedsmith.generateRssFeed({
      title: 'Northwire',
      link: 'https://northwire.example/',
      description: 'Northwire',
      items: [
        {
          title: article.headline,
          guid: { value: `urn:uuid:${article.id}`, isPermaLink: false },
          pubDate: new Date(article.firstCreated ?? article.receivedAt),
          description: article.abstract,
          content: { encoded: blocksToHtml(article.body) },
          dc: { creators: article.authors.map(({ name }) => name) },
          categories: article.subjects.map(({ name, code, scheme }) => ({ name: name ?? code ?? '', domain: scheme })),
        },
      ],
    }),
  );
}

/** @param {Rendering} rendering */
function atomOf({ article }) {
  const updated = new Date(article.versionCreated ?? article.receivedAt);
  return String(
    feedsmith.generateAtomFeed({
      id: 'urn:northwire:feed',
      title: { value: 'Northwire' },
      updated,
      entries: [
        {
          id: `urn:uuid:${article.id}`,
          title: { value: article.headline ?? '' },
          updated,
          summary: { value: article.abstract ?? '' },
          content: { value: blocksToHtml(article.body), type: 'html' },
          authors: article.authors.map(({ name }) => ({ name })),
          categories: article.subjects.map(({ name, code, scheme }) => ({ term: code ?? name ?? '', scheme, label: name })),
        },
      ],
    }),
  );
}

/** @param {Rendering} rendering */
function jsonFeedOf({ article }) {
  return JSON.stringify(
    feedsmith.generateJsonFeed({
      title: 'Northwire',
      items: [
        {
          id: `urn:uuid:${article.id}`,
          title: article.headline,
          summary: article.abstract,
          content_html: blocksToHtml(article.body),
          date_published: new Date(article.firstCreated ?? article.receivedAt),
          authors: article.authors.map(({ name }) => ({ name })),
          tags: article.subjects.map(({ name, code }) => name ?? code ?? ''),
        },
      ],
    }),
  );
}
