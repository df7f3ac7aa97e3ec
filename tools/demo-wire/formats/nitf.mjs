// @ts-check
import { blocks, escapeMarkup } from '../story.mjs';

/** NITF 3.4 with its DTD, as American agencies send it, one item to a document. @type {import('./formats.mjs').Render} */
export function nitf([one], { provider }) {
  if (one === undefined) throw new Error('NITF takes one item');
  const issued = basicTime(one.versionCreated);
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.iptc.org/std/NITF/3.4/specification/dtd/nitf-3-4.dtd">
<nitf version="-//IPTC//DTD NITF 3.4//EN" baselang="${one.language}">
  <head>
    <title>${escapeMarkup(one.headline)}</title>
    <tobject tobject.type="news">${one.section === 'Feature' ? '<tobject.property tobject.property.type="Feature"/>' : ''}</tobject>
    <docdata management-status="${managementStatus(one)}">
      <doc-id regsrc="${provider}.example" id-string="${one.guid}"/>
      <urgency ed-urg="${one.urgency}"/>
      <date.issue norm="${issued}"/>
      <date.release norm="${one.embargoUntil ? basicTime(one.embargoUntil) : issued}"/>
${notesOf(one)}      <du-key key="${escapeMarkup(one.slug)}" generation="${one.version}"/>
      <doc.copyright year="${one.versionCreated.getUTCFullYear()}" holder="${provider}"/>
      <key-list>${one.keywords.map((word) => `<keyword key="${escapeMarkup(word)}"/>`).join('')}</key-list>
    </docdata>
    <pubdata position.section="${escapeMarkup(one.section)}"/>
  </head>
  ${nitfBody(one)}
</nitf>
`;
  return { body, mediaType: 'application/xml' };
}

/**
 * The element `body`, which other formats take in as well.
 * @param {import('../story.mjs').Dispatch} dispatch
 */
export function nitfBody({ headline, byline, place, provider, text, aiNote }) {
  const copy = blocks(text).map(({ type, text: words }) =>
    type === 'heading' ? `<hl2>${escapeMarkup(words)}</hl2>` : `<p>${escapeMarkup(words)}</p>`,
  );
  const note = aiNote ? [`<p><em>${escapeMarkup(aiNote)}</em></p>`] : [];
  return `<body>
    <body.head>
      <hedline><hl1>${escapeMarkup(headline)}</hl1></hedline>
      <byline><person>${escapeMarkup(byline)}</person></byline>
      <distributor>${provider}</distributor>
      <dateline><location>${escapeMarkup(place)}</location></dateline>
    </body.head>
    <body.content><block>
      ${[...copy, ...note].join('\n      ')}
    </block></body.content>
  </body>`;
}

/** @param {import('../story.mjs').Dispatch} dispatch */
function managementStatus({ signal, embargoUntil }) {
  if (signal === 'kill') return 'canceled';
  return embargoUntil ? 'embargoed' : 'usable';
}

/** @param {import('../story.mjs').Dispatch} dispatch */
function notesOf({ signal, edNote }) {
  if (!signal && !edNote) return '';
  const name = signal === 'correction' ? 'correction' : 'ed-msg';
  const kind = signal && name === 'ed-msg' ? ` msg-type="${signal}"` : '';
  const info = edNote ? ` info="${escapeMarkup(edNote)}"` : '';
  return `      <${name}${kind}${info}/>\n`;
}

/** ISO 8601 without punctuation, as NITF has it. @param {Date} date */
function basicTime(date) {
  return `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
