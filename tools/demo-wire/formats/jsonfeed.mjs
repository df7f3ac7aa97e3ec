// @ts-check
import { bodyHtml } from '../story.mjs';

/** JSON Feed 1.1. @type {import('./formats.mjs').Render} */
export function jsonfeed(dispatches, { provider }) {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${provider} wire`,
    home_page_url: `https://wire.${provider}.example/`,
    items: dispatches.map((one) => ({
      id: one.guid,
      url: `https://wire.${provider}.example/${encodeURIComponent(one.key)}`,
      title: one.headline,
      language: one.language,
      content_html: bodyHtml(one),
      date_published: one.firstCreated.toISOString(),
      date_modified: one.versionCreated.toISOString(),
      authors: [{ name: one.byline }],
      tags: [one.section, ...one.keywords],
    })),
  };
  return { body: JSON.stringify(feed, null, 1), mediaType: 'application/feed+json' };
}
