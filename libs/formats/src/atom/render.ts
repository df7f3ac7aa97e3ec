import type { Article, Link, Subject } from '@wireroom/contracts';
import { blocksToHtml } from '../markup/blocks-to-html.js';
import { escapeMarkup } from '../markup/escape-markup.js';
import { conceptAddress } from '../ninjs/concept-addresses.js';
import {
  articleUrn,
  authorsOf,
  canonicalLink,
  changedAt,
  headlineOf,
  isWithdrawn,
  languageOf,
  linksOf,
} from '../outgoing/facts-of.js';
import { filesOf } from '../outgoing/files-of.js';
import { instantOf } from '../outgoing/instant-of.js';
import { uriOf } from '../outgoing/uri-of.js';
import { WIREROOM_NAMESPACE, XML_DECLARATION, xml, xmlAttributes } from '../outgoing/xml.js';
import type { FeedHead, FeedWriter, Rendering } from '../rendering.js';
import { wireroomElements } from '../wireroom/elements.js';
import { type ExtensionOptions, wireroomExtension } from '../wireroom/extension.js';

const NAMESPACES = xmlAttributes({
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
  'xmlns:wireroom': WIREROOM_NAMESPACE,
});

/** An entry has a title, a content, an author and a date of change; readers tell media and links from the text and its files. */
const EXTENSION: ExtensionOptions = {
  fills: [
    'headline',
    'authors',
    'abstract',
    'body',
    'media',
    'subjects',
    'keywords',
    'edNotes',
    'copyrightNotice',
    'versionCreated',
    'links',
  ],
};
const LINK_RELATIONS: Partial<Record<Link['rel'], string>> = {
  relatedTo: 'related',
  via: 'via',
  comments: 'replies',
  author: 'author',
};

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
  return isWithdrawn(article) ? renderTombstone(rendering, namespaces) : renderUsable(rendering, namespaces);
}

function renderUsable(rendering: Rendering, namespaces: string): string {
  const { article } = rendering;
  const canonical = canonicalLink(article);
  const body =
    xml('id', articleUrn(article)) +
    text('title', headlineOf(article)) +
    xml('published', instantOf(article.firstCreated)) +
    xml('updated', changedAt(article)) +
    (canonical === undefined ? '' : xml('link', undefined, { rel: 'alternate', href: canonical })) +
    linksOf(article).map(sideLink).join('') +
    filesOf(article).map(enclosure).join('') +
    authorsOf(article).map(person).join('') +
    categories(article) +
    (article.body.length === 0 ? '' : text('summary', article.abstract)) +
    content(article) +
    xml('rights', article.copyrightNotice ?? article.copyrightHolder) +
    wireroomElements(wireroomExtension(rendering, EXTENSION));
  return `<entry${namespaces}${xmlAttributes({ 'xml:lang': languageOf(rendering) })}>${body}</entry>`;
}

function renderTombstone(rendering: Rendering, namespaces: string): string {
  const { article } = rendering;
  const attributes = xmlAttributes({ ref: articleUrn(article), when: changedAt(article), 'xml:lang': languageOf(rendering) });
  const about = xml('at:comment', headlineOf(article)) + wireroomElements(wireroomExtension(rendering, EXTENSION));
  return `<at:deleted-entry${namespaces}${attributes}>${about}</at:deleted-entry>`;
}

/** HTML in an entry is escaped text (RFC 4287 §3.1.1.2). An entry without content would need a page of its own (§4.1.2). */
function content(article: Article): string {
  if (article.body.length === 0) return text('content', article.abstract ?? headlineOf(article));
  return `<content type="html">${escapeMarkup(blocksToHtml(article.body))}</content>`;
}

/** A text that could be taken for markup says that it is HTML, and is escaped as such. */
function text(name: string, value: string | undefined): string {
  return value !== undefined && /[<&]/.test(value) ? xml(name, escapeMarkup(value), { type: 'html' }) : xml(name, value);
}

function enclosure(file: ReturnType<typeof filesOf>[number]): string {
  const { href, mediaType, size, title } = file;
  return xml('link', undefined, { rel: 'enclosure', href, type: mediaType, length: size, title });
}

/** The page of its own and the files are linked elsewhere; what leads to another article by its guid is no address. */
function sideLink({ rel, href, title, mediaType }: Link): string {
  const relation = LINK_RELATIONS[rel];
  return relation === undefined ? '' : xml('link', undefined, { rel: relation, href: uriOf(href), type: mediaType, title });
}

function person({ name, uri, email }: ReturnType<typeof authorsOf>[number]): string {
  return `<author>${xml('name', name)}${xml('uri', uri && uriOf(uri))}${xml('email', email && isMail(email) ? email : undefined)}</author>`;
}

/** A name, an at sign and a domain (RFC 4287 §3.2.3 with RFC 2822's addr-spec, which feeds' validators narrow to the internet's). */
function isMail(email: string): boolean {
  return /^[\w.!#$%&'*+/=?^`{|}~-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(email);
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
