import type { Article } from '@wireroom/contracts';
import { blocksToHtml } from '../markup/blocks-to-html.js';
import {
  articleUrn,
  authorsOf,
  canonicalLink,
  changedAt,
  headlineOf,
  isWithdrawn,
  languageOf,
  WITHDRAWN_TEXT,
} from '../outgoing/facts-of.js';
import { filesOf } from '../outgoing/files-of.js';
import { instantOf } from '../outgoing/instant-of.js';
import { uriOf } from '../outgoing/uri-of.js';
import type { FeedHead, FeedWriter, Rendering } from '../rendering.js';
import { type ExtensionOptions, wireroomExtension } from '../wireroom/extension.js';

const VERSION = 'https://jsonfeed.org/version/1.1';
/** A feed has a title, a text, authors and both dates for every item; readers tell media and links from the text and its files. */
const EXTENSION: ExtensionOptions = {
  fills: ['headline', 'authors', 'abstract', 'body', 'media', 'keywords', 'firstCreated', 'versionCreated', 'links'],
};

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with the extension `_wireroom`. One article is a feed of one item. */
export const jsonFeedWriter: FeedWriter<'jsonfeed'> = {
  name: 'jsonfeed',
  title: 'JSON Feed 1.1',
  mediaType: 'application/feed+json; charset=utf-8',
  ending: 'json',
  encoding: 'utf8',
  article(rendering: Rendering): string {
    return JSON.stringify({ version: VERSION, title: rendering.article.provider, items: [renderItem(rendering)] });
  },
  feed(head: FeedHead, entries: readonly Rendering[]): string {
    return JSON.stringify({
      version: VERSION,
      title: head.title,
      feed_url: head.self,
      next_url: head.next,
      items: entries.map(renderItem),
    });
  },
};

function renderItem(rendering: Rendering): Record<string, unknown> {
  const { article } = rendering;
  const files = isWithdrawn(article) ? [] : filesOf(article);
  return {
    id: articleUrn(article),
    url: canonicalLink(article),
    title: headlineOf(article),
    ...content(article),
    image: files.find((file) => file.mediaType.startsWith('image/'))?.href,
    date_published: instantOf(article.firstCreated) ?? changedAt(article),
    date_modified: changedAt(article),
    authors: authorsOf(article).map(({ name, uri }) => ({ name, url: uri === undefined ? undefined : uriOf(uri) })),
    tags: tagsOf(article),
    language: languageOf(rendering),
    attachments:
      files.length === 0
        ? undefined
        : files.map((file) => ({
            url: file.href,
            mime_type: file.mediaType,
            title: file.title,
            size_in_bytes: file.size,
            duration_in_seconds: file.duration,
          })),
    _wireroom: wireroomExtension(rendering, EXTENSION),
  };
}

function content(article: Article): Record<string, unknown> {
  if (isWithdrawn(article)) return { content_text: WITHDRAWN_TEXT };
  if (article.body.length > 0) return { content_html: blocksToHtml(article.body), summary: article.abstract };
  return { content_text: article.abstract ?? headlineOf(article) };
}

function tagsOf(article: Article): string[] | undefined {
  const names = [...article.keywords, ...[...article.subjects, ...article.genres].map((subject) => subject.name)];
  const tags = [...new Set(names.filter((name) => name !== undefined))];
  return tags.length === 0 ? undefined : tags;
}
