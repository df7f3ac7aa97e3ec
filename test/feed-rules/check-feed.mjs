// @ts-check
import { checkAtom } from './atom-rules.mjs';
import { Findings } from './findings.mjs';
import { ATOM, KNOWN_ELEMENTS, TOMBSTONES } from './namespaces.mjs';
import { parseFeed } from './parse-feed.mjs';
import { checkRss } from './rss-rules.mjs';

/**
 * What a document breaks of the rules for RSS 2.0 or Atom 1.0; nothing where it is a good feed.
 * @param {string} text
 * @returns {import('./findings.mjs').Finding[]}
 */
export function checkFeed(text) {
  const findings = new Findings();
  if (/<!ENTITY\s+(?:%\s+)?[^\s>]+\s+(?:SYSTEM|PUBLIC)\s/.test(text))
    findings.should('entity-external', {}, 'declares an entity outside of itself');
  const parsed = parseFeed(text);
  if ('reason' in parsed) {
    findings.must('ill-formed', { line: parsed.line }, parsed.reason);
    return findings.list;
  }
  const { root, namespaces } = parsed;
  for (const address of namespaces)
    if (/\s/.test(address)) findings.must('namespace-invalid', root, `"${address}" is no address of a namespace`);
  if (root.uri === '' && root.name === 'rss') checkRss(root, findings);
  else if (
    (root.uri === ATOM && /^(?:feed|entry)$/.test(root.name)) ||
    (root.uri === TOMBSTONES && root.name === 'deleted-entry')
  )
    checkAtom(root, findings);
  else findings.must('root-unknown', root, 'is neither RSS nor Atom');
  checkNames(root, findings);
  return findings.list;
}

/** Elements that a known namespace does not have. @param {import('./parse-feed.mjs').FeedElement} element @param {Findings} findings */
function checkNames(element, findings) {
  const known = KNOWN_ELEMENTS[element.uri];
  if (known !== undefined && !known.has(element.name))
    findings.must('element-unknown', element, `is no element of ${element.uri}`);
  for (const child of element.children) checkNames(child, findings);
}
