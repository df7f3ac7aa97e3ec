// @ts-check
import { Findings } from './findings.mjs';
import { checkHtml } from './html-rules.mjs';
import { addressFault, isLanguage, isMediaType, isPlausible, isRfc3339 } from './values.mjs';

const VERSION = /^https:\/\/jsonfeed\.org\/version\/1(?:\.1)?$/;

/** @typedef {Record<string, any>} Json */

/**
 * What a document breaks of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), as far as its schema does not say so.
 * @param {string} text
 * @returns {import('./findings.mjs').Finding[]}
 */
export function checkJsonFeed(text) {
  const findings = new Findings();
  /** @type {Json} */
  let feed;
  try {
    feed = JSON.parse(text);
  } catch (error) {
    findings.must('ill-formed', {}, String(error));
    return findings.list;
  }
  if (!VERSION.test(feed['version'])) findings.must('version-unknown', { name: 'version' }, `"${feed['version']}" is no version`);
  if (typeof feed['title'] !== 'string') findings.must('element-missing', { name: 'title' }, 'must be there');
  if (!Array.isArray(feed['items'])) findings.must('element-missing', { name: 'items' }, 'must be there');
  checkAddresses(feed, ['home_page_url', 'feed_url', 'next_url', 'icon', 'favicon'], 'feed', findings);
  if (feed['next_url'] !== undefined && feed['next_url'] === feed['feed_url'])
    findings.must('next-is-self', { name: 'next_url' }, 'must not be the address of the feed itself');
  checkCommon(feed, 'feed', findings);
  const seen = new Set();
  for (const [index, item] of (Array.isArray(feed['items']) ? feed['items'] : []).entries()) {
    if (seen.has(item.id)) findings.must('id-twice', { name: `items[${index}]` }, `the id "${item.id}" is that of another item`);
    seen.add(item.id);
    checkItem(item, `items[${index}]`, findings);
  }
  return findings.list;
}

/** @param {Json} item @param {string} name @param {Findings} findings */
function checkItem(item, name, findings) {
  if (typeof item['id'] !== 'string' || item['id'] === '')
    findings.must('id-missing', { name }, 'must have an id that is a text');
  if (item['content_html'] === undefined && item['content_text'] === undefined)
    findings.must('content-missing', { name }, 'must have content_html or content_text');
  if (typeof item['content_html'] === 'string') checkHtml(item['content_html'], { name: `${name}.content_html` }, findings);
  checkAddresses(item, ['url', 'external_url', 'image', 'banner_image'], name, findings);
  for (const member of ['date_published', 'date_modified']) checkDate(item[member], `${name}.${member}`, findings);
  for (const attachment of item['attachments'] ?? []) checkAttachment(attachment, `${name}.attachments`, findings);
  if ((item['tags'] ?? []).some((/** @type {unknown} */ tag) => typeof tag !== 'string' || tag.trim() === ''))
    findings.must('tag-invalid', { name: `${name}.tags` }, 'must be texts');
  checkCommon(item, name, findings);
}

/** What feed and item have alike. @param {Json} object @param {string} name @param {Findings} findings */
function checkCommon(object, name, findings) {
  const language = object['language'];
  if (language !== undefined && !isLanguage(String(language)))
    findings.must('language-invalid', { name }, `"${language}" is no language`);
  if (object['author'] !== undefined)
    findings.should('author-deprecated', { name }, 'author is of version 1, and authors took its place');
  for (const author of object['authors'] ?? []) {
    if (author.name === undefined && author.url === undefined && author.avatar === undefined)
      findings.must('author-empty', { name }, 'an author must have a name, an address or a picture');
    checkAddresses(author, ['url', 'avatar'], `${name}.authors`, findings);
  }
  for (const [member, value] of Object.entries(object)) {
    if (!member.startsWith('_')) continue;
    if (member.includes('.') || !/^_[A-Za-z]/.test(member))
      findings.must('extension-name', { name: `${name}.${member}` }, 'is no name of an extension');
    if (typeof value !== 'object' || value === null)
      findings.must('extension-no-object', { name: `${name}.${member}` }, 'an extension must be an object');
  }
}

/** @param {Json} attachment @param {string} name @param {Findings} findings */
function checkAttachment(attachment, name, findings) {
  if (attachment['url'] === undefined || attachment['mime_type'] === undefined)
    findings.must('attribute-missing', { name }, 'must have url and mime_type');
  checkAddresses(attachment, ['url'], name, findings);
  if (attachment['mime_type'] !== undefined && !isMediaType(String(attachment['mime_type'])))
    findings.must('media-type-invalid', { name }, `"${attachment['mime_type']}" is no media type`);
  for (const member of ['size_in_bytes', 'duration_in_seconds'])
    if (attachment[member] !== undefined && !(Number(attachment[member]) >= 0))
      findings.must('number-invalid', { name: `${name}.${member}` }, 'must be a number');
}

/** @param {Json} object @param {readonly string[]} members @param {string} name @param {Findings} findings */
function checkAddresses(object, members, name, findings) {
  for (const member of members) {
    const value = object[member];
    const fault = value === undefined ? undefined : addressFault(String(value), { international: true });
    if (fault === 'scheme')
      findings.should('address-scheme', { name: `${name}.${member}` }, `"${value}" has a scheme that is not registered`);
    else if (fault === 'form')
      findings.should('address-form', { name: `${name}.${member}` }, `"${value}" is not as its scheme wants it`);
    else if (fault !== undefined)
      findings.must('address-invalid', { name: `${name}.${member}` }, `"${value}" is no absolute address (${fault})`);
  }
}

/** @param {unknown} value @param {string} name @param {Findings} findings */
function checkDate(value, name, findings) {
  if (value === undefined) return;
  if (!isRfc3339(String(value))) findings.must('date-rfc3339', { name }, `"${value}" is no date as RFC 3339 has it`);
  else if (!isPlausible(String(value))) findings.should('date-implausible', { name }, `"${value}" is hardly a date of news`);
}
