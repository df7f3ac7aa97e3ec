// @ts-check
import { checkXhtml } from './html-rules.mjs';
import { ATOM, CONTENT, DC, DCTERMS, words, XHTML } from './namespaces.mjs';
import { attributeOf, childrenOf } from './parse-feed.mjs';
import { checkAddress, checkTexts } from './rss-values.mjs';
import { addressFault, isMediaType, isWholeNumber } from './values.mjs';

/** @typedef {import('./parse-feed.mjs').FeedElement} FeedElement */
/** @typedef {import('./findings.mjs').Findings} Findings */

const CHANNEL_ONCE = words(
  'title link description language copyright managingEditor webMaster pubDate lastBuildDate generator docs cloud ttl image rating textInput skipHours skipDays',
);
const ITEM_ONCE = words('title link description author comments guid pubDate source');
const IMAGE_ONCE = words('url title link width height description');
const CHANNEL_MANY = words('category item');
const ITEM_MANY = words('category enclosure');

/** Pairs of elements that say the same, of which a feed needs one. @type {readonly [string, string, string][]} */
const SAME = [
  ['pubDate', DC, 'date'],
  ['language', DC, 'language'],
  ['copyright', DC, 'rights'],
  ['managingEditor', DC, 'creator'],
  ['webMaster', DC, 'publisher'],
  ['author', DC, 'creator'],
  ['category', DC, 'subject'],
  ['source', DC, 'source'],
  ['guid', ATOM, 'id'],
  ['pubDate', ATOM, 'published'],
  ['lastBuildDate', DCTERMS, 'modified'],
];

/** Elements of other namespaces that occur once, by what they stand in. @type {Readonly<Record<string, Record<string, ReadonlySet<string>>>>} */
const TWICE_NEVER = {
  [DC]: { channel: words('date language rights') },
  [CONTENT]: { item: words('encoded') },
};

/** Attributes that the elements of RSS have. @type {Readonly<Record<string, ReadonlySet<string>>>} */
const ATTRIBUTES = {
  rss: words('version'),
  category: words('domain'),
  cloud: words('domain port path registerProcedure protocol'),
  enclosure: words('url length type'),
  guid: words('isPermaLink'),
  source: words('url'),
};

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification) and the board's profile of it.
 * @param {FeedElement} rss
 * @param {Findings} findings
 */
export function checkRss(rss, findings) {
  if (attributeOf(rss, 'version') !== '2.0') findings.must('rss-version', rss, 'version must be 2.0');
  checkAttributes(rss, findings);
  const channels = childrenOf(rss, '', 'channel');
  if (channels.length === 0) findings.must('element-missing', rss, 'must have a channel');
  if (channels.length > 1) findings.must('element-twice', rss, 'must have one channel');
  for (const channel of channels) checkChannel(channel, findings);
}

/** @param {FeedElement} channel @param {Findings} findings */
function checkChannel(channel, findings) {
  for (const name of ['title', 'link', 'description'])
    if (childrenOf(channel, '', name).length === 0) findings.must('element-missing', channel, `must have a ${name}`);
  checkChildren(channel, CHANNEL_ONCE, CHANNEL_MANY, findings);
  checkTexts(channel, findings);
  for (const image of childrenOf(channel, '', 'image')) checkImage(image, findings);
  const selves = childrenOf(channel, ATOM, 'link').filter((link) => attributeOf(link, 'rel') === 'self');
  if (selves.length === 0) findings.should('self-link-missing', channel, 'should say its own address by atom:link rel="self"');
  for (const link of childrenOf(channel, ATOM, 'link')) checkAtomLink(link, findings);
  const items = childrenOf(channel, '', 'item');
  for (const item of items) checkItem(item, findings);
  checkUniqueGuids(items, findings);
}

/** @param {FeedElement} item @param {Findings} findings */
function checkItem(item, findings) {
  checkChildren(item, ITEM_ONCE, ITEM_MANY, findings);
  checkTexts(item, findings);
  const [title] = childrenOf(item, '', 'title');
  const [description] = childrenOf(item, '', 'description');
  const [encoded] = childrenOf(item, CONTENT, 'encoded');
  if (title === undefined && description === undefined)
    findings.must('item-without-title-and-description', item, 'must have a title or a description');
  if (childrenOf(item, '', 'guid').length === 0) findings.should('guid-missing', item, 'should have a guid');
  for (const guid of childrenOf(item, '', 'guid')) checkGuid(guid, findings);
  const enclosures = childrenOf(item, '', 'enclosure');
  if (enclosures.length > 1) findings.should('enclosure-twice', item, 'should have one enclosure');
  for (const enclosure of enclosures) checkEnclosure(enclosure, findings);
  for (const source of childrenOf(item, '', 'source')) checkAddress(attributeOf(source, 'url') ?? '', source, findings);
  if (encoded !== undefined && (description === undefined || item.children.indexOf(encoded) < item.children.indexOf(description)))
    findings.should('description-before-content', item, 'content:encoded should follow a description');
  for (const body of childrenOf(item, XHTML, 'body')) checkXhtml(body, findings);
  const bodies = [
    ...childrenOf(item, ATOM, 'content').filter((content) => attributeOf(content, 'src') === undefined),
    ...childrenOf(item, XHTML, 'body'),
  ];
  if (description !== undefined && bodies.length > 0)
    findings.should('description-twice', item, 'has the text twice, in two elements that mean the same');
}

/** Elements that occur too often, are unknown, or say again what another says. @param {FeedElement} parent @param {ReadonlySet<string>} once @param {ReadonlySet<string>} many @param {Findings} findings */
function checkChildren(parent, once, many, findings) {
  const seen = new Set();
  for (const child of parent.children) {
    if (child.uri !== '') {
      if (TWICE_NEVER[child.uri]?.[parent.name]?.has(child.name)) noteTwice(child.name, child);
      continue;
    }
    if (once.has(child.name)) noteTwice(child.name, child);
    else if (!many.has(child.name)) findings.must('element-unknown', child, `is no element of RSS in ${parent.name}`);
    checkAttributes(child, findings);
  }
  if (parent.ownText.trim() !== '')
    findings.must('text-unexpected', parent, `has text between its elements: ${parent.ownText.trim().slice(0, 20)}`);
  for (const [name, uri, other] of SAME)
    if (childrenOf(parent, '', name).length > 0 && childrenOf(parent, uri, other).length > 0)
      findings.should('element-same-meaning', parent, `has ${name} and ${other} of ${uri}, which mean the same`);

  /** @param {string} name @param {FeedElement} child */
  function noteTwice(name, child) {
    if (seen.has(name)) findings.must('element-twice', child, `occurs twice in ${parent.name}`);
    seen.add(name);
  }
}

/** @param {FeedElement} element @param {Findings} findings */
function checkAttributes(element, findings) {
  for (const { name, uri } of element.attributes)
    if (uri === '' && !ATTRIBUTES[element.name]?.has(name))
      findings.must('attribute-unknown', element, `has no attribute ${name}`);
}

/** A guid is the item's address unless it says that it is none. @param {FeedElement} guid @param {Findings} findings */
function checkGuid(guid, findings) {
  const permanent = attributeOf(guid, 'isPermaLink');
  const text = guid.text.trim();
  if (permanent !== undefined && !/^(?:true|false)$/.test(permanent))
    findings.must('boolean-invalid', guid, `isPermaLink is "${permanent}"`);
  if (text === '') findings.must('guid-blank', guid, 'must not be blank');
  else if (permanent === 'false') {
    if (text.length < 4 || /^\d{1,7}$/.test(text)) findings.should('guid-too-short', guid, `"${text}" is hardly unique`);
  } else if (!/^https?:\/\//i.test(text) || addressFault(text) !== undefined)
    findings.must('guid-no-address', guid, `"${text.slice(0, 80)}" is no address, and isPermaLink is not false`);
}

/** @param {FeedElement} enclosure @param {Findings} findings */
function checkEnclosure(enclosure, findings) {
  for (const name of ['url', 'length', 'type'])
    if (attributeOf(enclosure, name) === undefined)
      findings.must('attribute-missing', enclosure, `must have the attribute ${name}`);
  const [url, length, type] = ['url', 'length', 'type'].map((name) => attributeOf(enclosure, name));
  if (url !== undefined && (addressFault(url) !== undefined || !/^https?:/i.test(url)))
    findings.must('enclosure-address', enclosure, `"${url.slice(0, 80)}" is no address of http`);
  if (length !== undefined && !isWholeNumber(length))
    findings.must('number-invalid', enclosure, `the length "${length}" is no number of bytes`);
  if (type !== undefined && !isMediaType(type)) findings.must('media-type-invalid', enclosure, `"${type}" is no media type`);
}

/** @param {FeedElement} image @param {Findings} findings */
function checkImage(image, findings) {
  for (const name of ['url', 'title', 'link'])
    if (childrenOf(image, '', name).length === 0) findings.must('element-missing', image, `must have a ${name}`);
  checkChildren(image, IMAGE_ONCE, new Set(), findings);
  checkTexts(image, findings);
  for (const url of childrenOf(image, '', 'url')) checkAddress(url.text, url, findings);
  for (const [name, most] of /** @type {const} */ ([
    ['width', 144],
    ['height', 400],
  ]))
    for (const size of childrenOf(image, '', name))
      if (!isWholeNumber(size.text) || Number(size.text) < 1 || Number(size.text) > most)
        findings.must('number-invalid', size, `must be between 1 and ${most}`);
}

/** @param {FeedElement} link @param {Findings} findings */
function checkAtomLink(link, findings) {
  const href = attributeOf(link, 'href');
  if (href === undefined) findings.must('attribute-missing', link, 'must have the attribute href');
  else checkAddress(href, link, findings);
}

/** @param {readonly FeedElement[]} items @param {Findings} findings */
function checkUniqueGuids(items, findings) {
  const seen = new Set();
  for (const guid of items.flatMap((item) => childrenOf(item, '', 'guid'))) {
    if (seen.has(guid.text.trim())) findings.must('guid-twice', guid, `"${guid.text.trim().slice(0, 80)}" stands for two items`);
    seen.add(guid.text.trim());
  }
}
