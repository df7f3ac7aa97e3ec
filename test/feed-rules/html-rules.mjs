// @ts-check
import { Parser } from 'htmlparser2';
import { addressFault } from './values.mjs';

/** Elements that run, load or send something, or reach out of the article. */
const RISKY = new Set(
  'script applet embed object iframe frame frameset form input button textarea select meta link base style noscript comment listing plaintext xmp bgsound layer'.split(
    ' ',
  ),
);
const ADDRESSES = new Set('href src cite longdesc usemap background action'.split(' '));

/**
 * Rules for HTML that a feed carries: nothing that readers must filter out, no address that only its own page could resolve.
 * @param {string} html
 * @param {import('./parse-feed.mjs').FeedElement | { name: string, line?: number }} place
 * @param {import('./findings.mjs').Findings} findings
 */
export function checkHtml(html, place, findings) {
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (RISKY.has(name)) findings.should('html-risky', place, `has the element ${name}`);
        for (const [attribute, value] of Object.entries(attributes)) checkAttribute(attribute, value, place, findings);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
}

/**
 * @param {string} name
 * @param {string} value
 * @param {{ name: string, line?: number }} place
 * @param {import('./findings.mjs').Findings} findings
 */
function checkAttribute(name, value, place, findings) {
  if (name.startsWith('on')) findings.should('html-risky', place, `has the attribute ${name}`);
  if (
    name === 'style' &&
    /url\s*\(|expression|javascript|position\s*:|behaviou?r|-moz-binding|@import/i.test(value.replace(/\\|\/\*.*?\*\//gs, ''))
  )
    findings.should('html-style', place, `has a style that readers drop: ${value.slice(0, 40)}`);
  if (!ADDRESSES.has(name)) return;
  if (/^\s*(?:javascript|vbscript|data\s*:\s*text)/i.test(value)) findings.should('html-risky', place, `${name} runs a script`);
  if (addressFault(value, { international: true }) === 'relative' && !value.startsWith('#'))
    findings.should('html-relative-address', place, `${name}="${value.slice(0, 60)}" is relative`);
}

/**
 * Text that readers may show as HTML: a tag in it vanishes, a reference is resolved once more.
 * @param {string} text
 */
export function looksLikeHtml(text) {
  return /<(?:[A-Za-z!]|\/)|&(?:[A-Za-z][A-Za-z0-9]*|#(?!(?:38|60|x26|x3c);)[xX]?[0-9A-Fa-f]+);/i.test(text);
}
