// @ts-check
import { bodyHtml, escapeMarkup } from '../story.mjs';

/** RSS 2.0 with content and Dublin Core modules. @type {import('./formats.mjs').Render} */
export function rss(dispatches, { provider, extraItems = '' }) {
  const items = dispatches.map(
    (one) => `  <item>
    <title>${escapeMarkup(one.headline)}</title>
    <link>https://wire.${provider}.example/${encodeURIComponent(one.key)}</link>
    <guid isPermaLink="false">${one.guid}</guid>
    <pubDate>${one.versionCreated.toUTCString()}</pubDate>
    <dc:creator>${escapeMarkup(one.byline)}</dc:creator>
${[one.section, ...one.keywords].map((word) => `    <category>${escapeMarkup(word)}</category>`).join('\n')}
    <content:encoded><![CDATA[${bodyHtml(one)}]]></content:encoded>
  </item>`,
  );
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
  <title>${provider} wire</title>
  <link>https://wire.${provider}.example/</link>
  <description>All copy as it is filed</description>
  <language>${dispatches[0]?.language ?? 'en'}</language>
${items.join('\n')}
${extraItems}</channel>
</rss>
`;
  return { body, mediaType: 'application/rss+xml; charset=utf-8' };
}
