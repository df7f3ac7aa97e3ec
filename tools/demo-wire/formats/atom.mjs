// @ts-check
import { bodyHtml, escapeMarkup } from '../story.mjs';

/** Atom 1.0 (RFC 4287). @type {import('./formats.mjs').Render} */
export function atom(dispatches, { provider }) {
  const updated = new Date(Math.max(...dispatches.map((one) => one.versionCreated.getTime())));
  const entries = dispatches.map(
    (one) => `  <entry xml:lang="${one.language}">
    <id>${one.guid}</id>
    <title>${escapeMarkup(one.headline)}</title>
    <link rel="alternate" href="https://wire.${provider}.example/${encodeURIComponent(one.key)}"/>
    <published>${one.firstCreated.toISOString()}</published>
    <updated>${one.versionCreated.toISOString()}</updated>
    <author><name>${escapeMarkup(one.byline)}</name></author>
${[one.section, ...one.keywords].map((word) => `    <category term="${escapeMarkup(word)}"/>`).join('\n')}
    <content type="html">${escapeMarkup(bodyHtml(one))}</content>
  </entry>`,
  );
  const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:${provider}:wire</id>
  <title>${provider} wire</title>
  <updated>${updated.toISOString()}</updated>
${entries.join('\n')}
</feed>
`;
  return { body, mediaType: 'application/atom+xml' };
}
