import type { Article, Link } from '@wireroom/contracts';
import { digitalSourceTypeAddress } from '../ninjs/concept-addresses.js';
import { articleUrn, canonicalLink, linksOf, provenanceOf } from '../outgoing/facts-of.js';
import { type XmlAttributes, xml, xmlAround } from '../outgoing/xml.js';
import type { Rendering } from '../rendering.js';
import { nitfDate } from './nitf-date.js';
import { identifiedContent, tobject } from './render-concepts.js';

/** What machines read. What NITF has no place for is `meta` of names that start with `wireroom:` (README). */
export function renderHead(rendering: Rendering): string {
  const { article } = rendering;
  return `<head>${
    xml('title', article.headline) +
    metas(rendering) +
    tobject(article) +
    docdata(rendering) +
    xml('pubdata', undefined, publication(article)) +
    history(article)
  }</head>`;
}

function metas(rendering: Rendering): string {
  const { article } = rendering;
  const { digitalSourceType, aiDisclosure } = provenanceOf(rendering);
  const disclosed = aiDisclosure && digitalSourceTypeAddress(aiDisclosure.digitalSourceType);
  return (
    meta('revision', String(article.revision)) +
    meta('guid', article.guid) +
    meta('providerVersion', article.providerVersion) +
    meta('type', article.type === 'text' ? undefined : article.type) +
    article.signals.map((signal) => meta('signal', signal)).join('') +
    meta('headlineOrigin', article.headlineOrigin === 'derived' ? 'derived' : undefined) +
    meta('priority', article.priority) +
    meta('credit', article.credit) +
    meta('digitalSourceType', digitalSourceType) +
    meta('aiDisclosure', aiDisclosure?.text) +
    meta('aiDisclosureSourceType', disclosed === digitalSourceType ? undefined : disclosed) +
    linksOf(article).map(linkMeta).join('')
  );
}

function meta(name: string, content: string | undefined, attributes: XmlAttributes = {}): string {
  if (content === undefined || content === '') return '';
  return xml('meta', undefined, { name: `wireroom:${name}`, content, ...attributes });
}

function linkMeta({ rel, href, title, mediaType }: Link): string {
  return meta('link', href, { 'wireroom:rel': rel, 'wireroom:title': title, 'wireroom:mediaType': mediaType });
}

function docdata(rendering: Rendering): string {
  const { article } = rendering;
  const isCorrection = article.signals.includes('correction');
  const replaced = article.links.find(({ rel }) => rel === 'updates')?.href;
  return xmlAround(
    'docdata',
    (isCorrection ? xml('correction', undefined, { 'id-string': articleUrn(article), regsrc: article.provider }) : '') +
      xml('doc-id', undefined, { regsrc: article.provider, 'id-string': articleUrn(article) }) +
      xml('urgency', undefined, { 'ed-urg': article.urgency }) +
      dates(article) +
      xml('du-key', undefined, { generation: article.revision, key: article.slugline }) +
      xml('doc.copyright', undefined, { holder: article.copyrightHolder }) +
      xml('doc.rights', undefined, { limitations: article.usageTerms }) +
      xmlAround('key-list', article.keywords.map((key) => xml('keyword', undefined, { key })).join('')) +
      identifiedContent(rendering),
    { 'management-status': managementStatus(article), 'management-doc-idref': replaced },
  );
}

/** NITF's word for an embargo is a status; a withdrawal goes before. */
function managementStatus({ pubStatus, embargoUntil }: Article): string {
  return pubStatus === 'usable' && embargoUntil !== undefined ? 'embargoed' : pubStatus;
}

function dates({ versionCreated, embargoUntil, expiresAt }: Article): string {
  const isEmbargo = embargoUntil === undefined ? undefined : 'true';
  return (
    xml('date.issue', undefined, { norm: nitfDate(versionCreated) }) +
    xml('date.release', undefined, { norm: nitfDate(embargoUntil), 'wireroom:embargo': isEmbargo }) +
    xml('date.expire', undefined, { norm: nitfDate(expiresAt) })
  );
}

function publication(article: Article): XmlAttributes {
  const page = canonicalLink(article);
  return {
    type: article.section === undefined && page === undefined ? undefined : 'web',
    'position.section': article.section,
    'ex-ref': page,
  };
}

/** NITF tells the past of a document as the work of persons. */
function history({ provider, firstCreated }: Article): string {
  if (firstCreated === undefined) return '';
  return xml('revision-history', undefined, {
    name: provider,
    norm: nitfDate(firstCreated),
    comment: 'created',
    'wireroom:property': 'firstCreated',
  });
}
