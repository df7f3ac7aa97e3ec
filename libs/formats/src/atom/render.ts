import type { Article, Subject } from '@wireroom/contracts';
import { blocksToHtml } from '../markup/blocks-to-html.js';
import { escapeMarkup } from '../markup/escape-markup.js';
import { conceptAddress } from '../ninjs/concept-addresses.js';
import { articleUrn, authorsOf, canonicalLink, changedAt, headlineOf, isWithdrawn, languageOf } from '../outgoing/facts-of.js';
import { filesOf } from '../outgoing/files-of.js';
import { instantOf } from '../outgoing/instant-of.js';
import { wireroomElements } from '../outgoing/wireroom-elements.js';
import { WIREROOM_NAMESPACE, XML_DECLARATION, xml, xmlAttributes } from '../outgoing/xml.js';
import type { FeedHead, FeedWriter, Rendering } from '../rendering.js';

const NAMESPACES = xmlAttributes({
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
  'xmlns:wireroom': WIREROOM_NAMESPACE,
});

/** Atom 1.0 (RFC 4287), withdrawals as tombstones (RFC 6721), pages linked as in RFC 5005 §3. */
export const atomWriter: FeedWriter<'atom'> = {
  name: 'atom',
  title: 'Atom 1.0',
  mediaType: 'application/atom+xml; charset=utf-8',
  ending: 'atom',
  encoding: 'utf8',
  article(rendering: Rendering): string {
    return XML_DECLARATION + renderEntry(rendering, NAMESPACES);
  },
  feed(head: FeedHead, entries: readonly Rendering[]): string {
    const links = xml('link', undefined, { rel: 'self', type: 'application/atom+xml', href: head.self });
    const next =
      head.next === undefined ? '' : xml('link', undefined, { rel: 'next', type: 'application/atom+xml', href: head.next });
    const about = xml('id', feedId(head.id)) + xml('title', head.title) + xml('updated', head.updated) + links + next;
    return `${XML_DECLARATION}<feed${NAMESPACES}>${about}${entries.map((entry) => renderEntry(entry, '')).join('')}</feed>`;
  },
};

/** An Atom id is an address; a bare name becomes one. */
function feedId(id: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(id) ? id : `urn:wireroom:feed:${encodeURIComponent(id)}`;
}

function renderEntry(rendering: Rendering, namespaces: string): string {
  const { article } = rendering;
  return isWithdrawn(article) ? renderTombstone(article, namespaces) : renderUsable(rendering, namespaces);
}

function renderUsable(rendering: Rendering, namespaces: string): string {
  const { article } = rendering;
  const language = languageOf(rendering);
  const lang = language === undefined ? '' : xmlAttributes({ 'xml:lang': language });
  const canonical = canonicalLink(article);
  const body =
    xml('id', articleUrn(article)) +
    xml('title', headlineOf(article)) +
    xml('published', instantOf(article.firstCreated)) +
    xml('updated', changedAt(article)) +
    (canonical === undefined ? '' : xml('link', undefined, { rel: 'alternate', href: canonical })) +
    filesOf(article).map(enclosure).join('') +
    authorsOf(article).map(person).join('') +
    categories(article) +
    xml('summary', article.abstract) +
    content(article) +
    xml('rights', article.copyrightNotice ?? article.copyrightHolder) +
    wireroomElements(rendering);
  return `<entry${namespaces}${lang}>${body}</entry>`;
}

function renderTombstone(article: Article, namespaces: string): string {
  const attributes = xmlAttributes({ ref: articleUrn(article), when: changedAt(article) });
  const about =
    xml('at:comment', headlineOf(article)) +
    xml('wireroom:revision', article.revision) +
    xml('wireroom:pubStatus', article.pubStatus);
  return `<at:deleted-entry${namespaces}${attributes}>${about}</at:deleted-entry>`;
}

/** HTML in an entry is escaped text (RFC 4287 §3.1.1.2). An entry without content needs none where it has a summary. */
function content(article: Article): string {
  if (article.body.length === 0) return article.abstract === undefined ? xml('content', headlineOf(article)) : '';
  return `<content type="html">${escapeMarkup(blocksToHtml(article.body))}</content>`;
}

function enclosure(file: ReturnType<typeof filesOf>[number]): string {
  const { href, mediaType, size, title } = file;
  return xml('link', undefined, { rel: 'enclosure', href, type: mediaType, length: size, title });
}

function person({ name, uri, email }: ReturnType<typeof authorsOf>[number]): string {
  return `<author>${xml('name', name)}${xml('uri', uri)}${xml('email', email)}</author>`;
}

function categories(article: Article): string {
  const concepts = [...article.subjects, ...article.genres].map(category);
  return concepts.join('') + article.keywords.map((keyword) => xml('category', undefined, { term: keyword })).join('');
}

/** The scheme of a category is an address (RFC 4287 §4.2.2.2), so of other schemes only the code goes on. */
function category({ scheme, code, name }: Subject): string {
  const address = scheme === undefined || code === undefined ? undefined : conceptAddress(scheme, code);
  const schemeAddress = address?.slice(0, address.lastIndexOf('/') + 1);
  return xml('category', undefined, { term: code ?? name, scheme: schemeAddress, label: name });
}
