import type { Article, Signal } from '@wireroom/contracts';
import { changedAt, isWithdrawn, linksOf, publicNotes } from '../outgoing/facts-of.js';
import { fileStemOf } from '../outgoing/file-stem-of.js';
import { embargoInstantOf } from '../outgoing/instant-of.js';
import { xml, xmlAround, xmlText } from '../outgoing/xml.js';
import { itemClass, nameElement, oneLine, wireroomCode } from './render-concept.js';
import { extensionProperties } from './render-extension.js';
import { linkElements, mediaLinks } from './render-links.js';
import { inexact, schemaTime } from './schema-time.js';

/** What concerns the item as a whole: its kind, provider, dates, status, notes and links. The order is the schema's. */
export function itemMeta(article: Article): string {
  return xmlAround(
    'itemMeta',
    xml('itemClass', undefined, { qcode: itemClass(article.type) }) +
      xmlAround('provider', nameElement(article.provider), { literal: oneLine(article.provider) }) +
      xml('versionCreated', schemaTime(changedAt(article))) +
      xml('firstCreated', schemaTime(article.firstCreated)) +
      xml('embargoed', schemaTime(embargoInstantOf(article.embargoUntil))) +
      xml('pubStatus', undefined, { qcode: `stat:${article.pubStatus}` }) +
      xml('fileName', `${fileStemOf(article)}.xml`) +
      xml('generator', 'Wireroom') +
      notes(article) +
      article.signals.map((signal) => xml('signal', undefined, { qcode: signalCode(signal) })).join('') +
      xml('expires', schemaTime(article.expiresAt) ?? article.expiresAt) +
      linkElements(linksOf(article)) +
      (isWithdrawn(article) ? '' : mediaLinks(article)) +
      extensions(article),
  );
}

/** Of the kinds of change IPTC has two; the others are ours, and a kill or hold is in the status as well. */
function signalCode(signal: Signal): string {
  return signal === 'update' || signal === 'correction' ? `sig:${signal}` : wireroomCode(signal);
}

/** Notes that readers may see say so, because the standard addresses all notes to editors. The sign-off is one for editors. */
function notes(article: Article): string {
  const open = publicNotes(article).map((note) => xml('edNote', note, { role: wireroomCode('public') }));
  return open.join('') + xmlText('edNote', article.signOff, { role: wireroomCode('closingline') });
}

function extensions(article: Article): string {
  return extensionProperties('itemMetaExtProperty', {
    source: article.source,
    receivedAt: article.receivedAt,
    priority: article.priority,
    firstCreated: inexact(article.firstCreated),
    versionCreated: inexact(article.versionCreated),
    embargoUntil: inexact(article.embargoUntil),
    expiresAt: article.expiresAt?.length === 10 ? undefined : inexact(article.expiresAt),
  });
}
