// @ts-check
import { copyHtml, escapeMarkup } from '../story.mjs';
import { nitfBody } from './nitf.mjs';

/** How the agency's catalog names what kind of change an item is. */
const SIGNAL = { update: 'sig:update', correction: 'sig:correction', kill: 'wiresig:kill' };

/**
 * NewsML-G2 2.29: one item is a `newsItem` with XHTML in it; several are a `newsMessage` whose items hold NITF, from an older system.
 * @type {import('./formats.mjs').Render}
 */
export function newsmlG2(dispatches, { provider }) {
  const [first] = dispatches;
  if (first === undefined) throw new Error('NewsML-G2 takes at least one item');
  const isMessage = dispatches.length > 1;
  const items = dispatches.map((one) => newsItem(one, isMessage ? nitfContent(one) : xhtmlContent(one)));
  const body = isMessage ? newsMessage(items, { provider, first }) : items[0];
  const kind = isMessage ? 'newsmessage' : 'newsitem';
  return { body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`, mediaType: `application/vnd.iptc.g2.${kind}+xml` };
}

/**
 * @param {readonly string[]} items
 * @param {{ provider: string, first: import('../story.mjs').Dispatch }} of
 */
function newsMessage(items, { provider, first }) {
  return `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
  <header>
    <sent>${seconds(first.versionCreated)}</sent>
    <sender>${provider}.example</sender>
    <transmitId>${provider}-${first.serial}</transmitId>
    <priority>${first.urgency}</priority>
  </header>
  <itemSet>
${items.join('\n')}
  </itemSet>
</newsMessage>`;
}

/**
 * @param {import('../story.mjs').Dispatch} one
 * @param {string} content
 */
function newsItem(one, content) {
  return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${one.guid}" version="${one.version}" standard="NewsML-G2" standardversion="2.29" conformance="power" xml:lang="${one.language}">
  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_36.xml"/>
  <catalog><scheme alias="wiresig" uri="http://wire.${one.provider}.example/signal/"/></catalog>
  <rightsInfo>
    <copyrightHolder literal="${one.provider}"/>
    <copyrightNotice>(c) ${one.versionCreated.getUTCFullYear()} ${one.provider}</copyrightNotice>
  </rightsInfo>
  <itemMeta>
    <itemClass qcode="ninat:text"/>
    <provider literal="${one.provider}"/>
    <versionCreated>${seconds(one.versionCreated)}</versionCreated>
    <firstCreated>${seconds(one.firstCreated)}</firstCreated>
${one.embargoUntil ? `    <embargoed>${seconds(one.embargoUntil)}</embargoed>\n` : ''}    <pubStatus qcode="stat:${one.signal === 'kill' ? 'canceled' : 'usable'}"/>
${one.edNote ? `    <edNote>${escapeMarkup(one.edNote)}</edNote>\n` : ''}${one.signal ? `    <signal qcode="${SIGNAL[one.signal]}"/>\n` : ''}  </itemMeta>
  <contentMeta>
    <urgency>${one.urgency}</urgency>
    <located literal="${escapeMarkup(one.place)}"><name>${escapeMarkup(one.place)}</name></located>
    <creator literal="${escapeMarkup(one.byline)}"><name>${escapeMarkup(one.byline)}</name></creator>
    <language tag="${one.language}"/>
${one.keywords.map((word) => `    <keyword>${escapeMarkup(word)}</keyword>`).join('\n')}
    <slugline separator="/">${escapeMarkup(one.slug)}</slugline>
    <headline>${escapeMarkup(one.headline)}</headline>
    <dateline>${escapeMarkup(one.place)} (${one.provider}) - </dateline>
    <by>${escapeMarkup(one.byline)}</by>
  </contentMeta>
  <contentSet>
${content}
  </contentSet>
</newsItem>`;
}

/** @param {import('../story.mjs').Dispatch} one */
function xhtmlContent(one) {
  return `    <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>${escapeMarkup(one.headline)}</title></head>
<body>
${copyHtml(one)}
</body></html></inlineXML>`;
}

/** @param {import('../story.mjs').Dispatch} one */
function nitfContent(one) {
  return `    <inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">
  ${nitfBody(one)}
</nitf></inlineXML>`;
}

/** To the second, as the standard's dates are. @param {Date} date */
function seconds(date) {
  return `${date.toISOString().slice(0, 19)}+00:00`;
}
