// @ts-check
import { checkHtml, checkXhtml, looksLikeHtml } from './html-rules.mjs';
import { ATOM, TOMBSTONES, words, XHTML, XML } from './namespaces.mjs';
import { attributeOf, childrenOf } from './parse-feed.mjs';
import { addressFault, isLanguage, isMail, isMediaType, isPlausible, isRfc3339, isWholeNumber } from './values.mjs';

/** @typedef {import('./parse-feed.mjs').FeedElement} FeedElement */
/** @typedef {import('./findings.mjs').Findings} Findings */

/** What each element holds: exactly one, at most one, any number (RFC 4287 §4.1). @type {Readonly<Record<string, { one: string[], most: string[], any: ReadonlySet<string> }>>} */
const CONTENTS = {
  feed: {
    one: ['id', 'title', 'updated'],
    most: ['generator', 'icon', 'logo', 'rights', 'subtitle'],
    any: words('author category contributor link entry'),
  },
  entry: {
    one: ['id', 'title', 'updated'],
    most: ['content', 'published', 'rights', 'source', 'summary'],
    any: words('author category contributor link'),
  },
  source: {
    one: [],
    most: ['id', 'title', 'updated', 'generator', 'icon', 'logo', 'rights', 'subtitle'],
    any: words('author category contributor link'),
  },
  author: { one: ['name'], most: ['uri', 'email'], any: new Set() },
  contributor: { one: ['name'], most: ['uri', 'email'], any: new Set() },
};
const TEXTS = words('title subtitle summary rights content');
/** @type {Readonly<Record<string, ReadonlySet<string>>>} */
const ATTRIBUTES = {
  link: words('href rel type hreflang title length'),
  category: words('term scheme label'),
  content: words('type src'),
  title: words('type'),
  subtitle: words('type'),
  summary: words('type'),
  rights: words('type'),
  generator: words('uri version'),
};

/**
 * Atom 1.0 (RFC 4287) with tombstones (RFC 6721): a feed, an entry, or a deleted entry alone.
 * @param {FeedElement} root
 * @param {Findings} findings
 */
export function checkAtom(root, findings) {
  if (root.uri === TOMBSTONES) checkTombstone(root, findings);
  else if (root.name === 'entry') checkEntry(root, undefined, findings);
  else checkFeed(root, findings);
}

/** @param {FeedElement} feed @param {Findings} findings */
function checkFeed(feed, findings) {
  checkElement(feed, findings);
  const selves = links(feed, 'self');
  if (selves.length === 0) findings.should('self-link-missing', feed, 'should say its own address by a link rel="self"');
  const entries = childrenOf(feed, ATOM, 'entry');
  for (const entry of entries) checkEntry(entry, feed, findings);
  for (const deleted of childrenOf(feed, TOMBSTONES, 'deleted-entry')) checkTombstone(deleted, findings);
  const seen = new Set();
  for (const entry of entries) {
    const key = `${childrenOf(entry, ATOM, 'id')[0]?.text} ${childrenOf(entry, ATOM, 'updated')[0]?.text}`;
    if (seen.has(key)) findings.must('id-twice', entry, `the id and time of change are those of another entry`);
    seen.add(key);
  }
}

/** @param {FeedElement} entry @param {FeedElement | undefined} feed @param {Findings} findings */
function checkEntry(entry, feed, findings) {
  checkElement(entry, findings);
  const sources = childrenOf(entry, ATOM, 'source');
  const hasAuthor = [entry, ...sources, ...(feed === undefined ? [] : [feed])].some(
    (each) => childrenOf(each, ATOM, 'author').length > 0,
  );
  if (!hasAuthor) findings.must('author-missing', entry, 'must have an author, or its feed must');
  const [content] = childrenOf(entry, ATOM, 'content');
  if (content === undefined && links(entry, 'alternate').length === 0)
    findings.must('content-missing', entry, 'must have content or a link rel="alternate"');
  const type = content === undefined ? undefined : attributeOf(content, 'type');
  const isElsewhere =
    content !== undefined &&
    (attributeOf(content, 'src') !== undefined ||
      (type !== undefined && !/^(?:text|html|xhtml|text\/.*|.*[+/]xml)$/i.test(type)));
  if (isElsewhere && childrenOf(entry, ATOM, 'summary').length === 0)
    findings.must('summary-missing', entry, 'must have a summary, as its content is elsewhere or base64');
}

/** @param {FeedElement} element @param {Findings} findings */
function checkTombstone(element, findings) {
  const ref = attributeOf(element, 'ref');
  const when = attributeOf(element, 'when');
  if (ref === undefined) findings.must('attribute-missing', element, 'must have the attribute ref');
  else checkAddress(ref, element, findings);
  if (when === undefined) findings.must('attribute-missing', element, 'must have the attribute when');
  else checkDate(when, element, findings);
  for (const comment of childrenOf(element, TOMBSTONES, 'comment')) checkText(comment, findings);
  checkLanguage(element, findings);
}

/** An element and all of Atom in it. @param {FeedElement} element @param {Findings} findings */
function checkElement(element, findings) {
  const { one, most, any } = CONTENTS[element.name] ?? { one: [], most: [], any: new Set() };
  const count = (/** @type {string} */ name) => childrenOf(element, ATOM, name).length;
  for (const name of one) if (count(name) === 0) findings.must('element-missing', element, `must have a ${name}`);
  for (const name of [...one, ...most]) if (count(name) > 1) findings.must('element-twice', element, `must have one ${name}`);
  if (element.ownText.trim() !== '') findings.must('text-unexpected', element, 'has text between its elements');
  checkAlternates(element, findings);
  checkAttributes(element, findings);
  for (const child of element.children) {
    if (child.uri !== ATOM) continue;
    if (!one.includes(child.name) && !most.includes(child.name) && !any.has(child.name))
      findings.must('element-unknown', child, `is no element of Atom in ${element.name}`);
    else if (child.name in CONTENTS) {
      if (child.name !== 'entry') checkElement(child, findings);
    } else checkLeaf(child, findings);
  }
}

/** @param {FeedElement} element @param {Findings} findings */
function checkLeaf(element, findings) {
  checkAttributes(element, findings);
  const text = element.text;
  if (TEXTS.has(element.name)) checkText(element, findings);
  if (element.name === 'id') checkAddress(text, element, findings);
  if (['updated', 'published'].includes(element.name)) checkDate(text, element, findings);
  if (['uri', 'icon', 'logo'].includes(element.name)) checkAddress(text, element, findings);
  if (element.name === 'name' && text.trim() === '') findings.should('text-blank', element, 'should not be blank');
  if (element.name === 'email' && !isMail(text)) findings.must('mail-invalid', element, `"${text}" is no address of mail`);
  if (element.name === 'link') checkLink(element, findings);
  if (element.name === 'category') checkCategory(element, findings);
}

/** Text, escaped HTML or XHTML (RFC 4287 §3.1, §4.1.3). @param {FeedElement} element @param {Findings} findings */
function checkText(element, findings) {
  const type = attributeOf(element, 'type') ?? 'text';
  const isContent = element.name === 'content';
  if (!['text', 'html', 'xhtml'].includes(type) && !(isContent && isMediaType(type)))
    findings.must('text-type', element, `cannot be of type "${type}"`);
  if (isContent && /^(?:multipart|message)\//i.test(type)) findings.must('text-type', element, `cannot be of type "${type}"`);
  if (element.name === 'title' && element.text.trim() === '') findings.should('text-blank', element, 'should not be blank');
  if (type === 'html') checkHtml(element.text, element, findings);
  if (type === 'text' && looksLikeHtml(element))
    findings.should('html-in-text', element, `is text, and "${element.text.slice(0, 40)}" looks like HTML`);
  if ((type === 'html' || type === 'text') && element.children.length > 0)
    findings.must('markup-not-escaped', element, `of type ${type} holds elements`);
  if (type !== 'xhtml') return;
  checkXhtml(element, findings);
  const [div, ...others] = element.children;
  if (div?.uri !== XHTML || div.name !== 'div' || others.length > 0 || element.ownText.trim() !== '')
    findings.must('xhtml-without-div', element, 'of type xhtml must hold one div');
}

/** @param {FeedElement} link @param {Findings} findings */
function checkLink(link, findings) {
  const [href, rel, type, language, length] = ['href', 'rel', 'type', 'hreflang', 'length'].map((name) =>
    attributeOf(link, name),
  );
  if (href === undefined) findings.must('attribute-missing', link, 'must have the attribute href');
  else if (addressFault(href, { international: true }) === 'relative')
    findings.should('address-relative', link, `"${href.slice(0, 80)}" is relative, and readers may not know to what`);
  else checkAddress(href, link, findings);
  if (
    rel !== undefined &&
    !/^[A-Za-z0-9-._~!$&'()*+,;=@%]+$/.test(rel) &&
    addressFault(rel, { international: true }) !== undefined
  )
    findings.must('relation-invalid', link, `"${rel}" is no relation`);
  if (type !== undefined && !isMediaType(type)) findings.must('media-type-invalid', link, `"${type}" is no media type`);
  if (language !== undefined && !isLanguage(language)) findings.must('language-invalid', link, `"${language}" is no language`);
  if (length !== undefined && !isWholeNumber(length))
    findings.must('number-invalid', link, `the length "${length}" is no number of bytes`);
  if (rel === 'enclosure' && type === undefined) findings.should('media-type-missing', link, 'should say the type of the file');
}

/** @param {FeedElement} category @param {Findings} findings */
function checkCategory(category, findings) {
  const scheme = attributeOf(category, 'scheme');
  if (!attributeOf(category, 'term')) findings.must('attribute-missing', category, 'must have a term');
  if (scheme !== undefined) checkAddress(scheme, category, findings);
}

/** Two alternates of one type and language are one too many (§4.1.1, §4.1.2). @param {FeedElement} element @param {Findings} findings */
function checkAlternates(element, findings) {
  const seen = new Set();
  for (const link of links(element, 'alternate')) {
    const key = `${attributeOf(link, 'type')} ${attributeOf(link, 'hreflang')}`;
    if (seen.has(key)) findings.must('alternate-twice', link, 'is a second page of the same type and language');
    seen.add(key);
  }
}

/** @param {FeedElement} element @param {Findings} findings */
function checkAttributes(element, findings) {
  for (const { name, uri } of element.attributes)
    if (uri === '' && !ATTRIBUTES[element.name]?.has(name))
      findings.must('attribute-unknown', element, `has no attribute ${name}`);
  checkLanguage(element, findings);
}

/** @param {FeedElement} element @param {Findings} findings */
function checkLanguage(element, findings) {
  const language = element.attributes.find(({ uri, name }) => uri === XML && name === 'lang')?.value;
  if (language !== undefined && language !== '' && !isLanguage(language))
    findings.must('language-invalid', element, `"${language}" is no language`);
}

/** @param {string} text @param {FeedElement} element @param {Findings} findings */
function checkAddress(text, element, findings) {
  const fault = addressFault(text, { international: true });
  if (fault === 'scheme')
    findings.should('address-scheme', element, `"${text.slice(0, 80)}" has a scheme that is not registered`);
  else if (fault === 'form') findings.should('address-form', element, `"${text.slice(0, 80)}" is not as its scheme wants it`);
  else if (fault !== undefined || text !== text.trim())
    findings.must('address-invalid', element, `"${text.slice(0, 80)}" is no absolute address (${fault ?? 'white space'})`);
}

/** @param {string} text @param {FeedElement} element @param {Findings} findings */
function checkDate(text, element, findings) {
  if (!isRfc3339(text)) findings.must('date-rfc3339', element, `"${text}" is no date as RFC 3339 has it`);
  else if (!isPlausible(text)) findings.should('date-implausible', element, `"${text}" is hardly a date of news`);
}

/** @param {FeedElement} element @param {string} relation */
function links(element, relation) {
  return childrenOf(element, ATOM, 'link').filter((link) => (attributeOf(link, 'rel') ?? 'alternate') === relation);
}
