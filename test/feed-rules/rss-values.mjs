// @ts-check
import { checkHtml, looksLikeHtml } from './html-rules.mjs';
import { CONTENT, DC, DCTERMS } from './namespaces.mjs';
import { addressFault, contactFault, isLanguage, isPlausible, isRfc3339, isWholeNumber, rfc822Fault } from './values.mjs';

/** @typedef {import('./parse-feed.mjs').FeedElement} FeedElement */
/** @typedef {import('./findings.mjs').Findings} Findings */

/** The values of all children, each by its kind. @param {FeedElement} parent @param {Findings} findings */
export function checkTexts(parent, findings) {
  for (const child of parent.children) {
    const text = child.text.trim();
    if (child.uri === DC && child.name === 'language') checkLanguage(text, child, findings);
    if (
      child.uri === DC &&
      child.name === 'date' &&
      !/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/.test(text)
    )
      findings.must('date-w3c', child, `"${text}" is no date as W3CDTF has it`);
    if (child.uri === DCTERMS && child.name === 'modified' && !isRfc3339(text))
      findings.must('date-w3c', child, `"${text}" is no date`);
    if (child.uri === CONTENT && child.name === 'encoded') checkHtml(child.text, child, findings);
    if (child.uri === '') checkText(child, text, findings);
  }
}

/** @param {FeedElement} element @param {string} text @param {Findings} findings */
function checkText(element, text, findings) {
  const { name } = element;
  if (['title', 'category'].includes(name) && text === '') findings.should('text-blank', element, 'should not be blank');
  if (['title', 'category', 'copyright', 'generator', 'author'].includes(name) && looksLikeHtml(element))
    findings.should('html-in-text', element, `is text, and readers would take "${text.slice(0, 40)}" for HTML`);
  if (name === 'description' && element.parent?.name === 'item') checkHtml(element.text, element, findings);
  else if (name === 'description' && looksLikeHtml(element))
    findings.should('html-in-text', element, 'should be plain text in a channel');
  if (['link', 'comments', 'docs'].includes(name)) checkAddress(text, element, findings);
  if (name === 'language') checkLanguage(text, element, findings);
  if (['pubDate', 'lastBuildDate'].includes(name)) checkDate(text, element, findings);
  if (['author', 'managingEditor', 'webMaster'].includes(name)) checkContact(text, element, findings);
  if (name === 'ttl' && !(isWholeNumber(text) && Number(text) > 0))
    findings.must('number-invalid', element, `"${text}" is no number of minutes`);
}

/** @param {string} text @param {FeedElement} element @param {Findings} findings */
function checkDate(text, element, findings) {
  const fault = rfc822Fault(text);
  if (fault === 'short-year') findings.should('date-short-year', element, `"${text}" should have a year of four digits`);
  else if (fault !== undefined) findings.must('date-rfc822', element, `"${text}" is no date as RFC 822 has it (${fault})`);
  else if (!isPlausible(text)) findings.should('date-implausible', element, `"${text}" is hardly a date of news`);
}

/** @param {string} text @param {FeedElement} element @param {Findings} findings */
export function checkAddress(text, element, findings) {
  const fault = addressFault(text);
  if (fault === 'characters' && addressFault(text, { international: true }) === undefined)
    findings.must('address-not-ascii', element, `"${text.slice(0, 80)}" must be written as a URI`);
  else if (fault === 'scheme')
    findings.should('address-scheme', element, `"${text.slice(0, 80)}" has a scheme that is not registered`);
  else if (fault === 'form') findings.should('address-form', element, `"${text.slice(0, 80)}" is not as its scheme wants it`);
  else if (fault !== undefined)
    findings.must('address-invalid', element, `"${text.slice(0, 80)}" is no absolute address (${fault})`);
}

/** @param {string} text @param {FeedElement} element @param {Findings} findings */
function checkLanguage(text, element, findings) {
  if (!isLanguage(text)) findings.must('language-invalid', element, `"${text}" is no language`);
}

/** @param {string} text @param {FeedElement} element @param {Findings} findings */
function checkContact(text, element, findings) {
  const fault = contactFault(text);
  if (fault === 'no-mail') findings.must('contact-without-mail', element, `"${text}" must hold an address of mail`);
  else if (fault === 'form') findings.should('contact-form', element, `"${text}" should be written: address (name)`);
  else if (fault === 'no-name') findings.should('contact-without-name', element, `"${text}" should hold a name`);
}
