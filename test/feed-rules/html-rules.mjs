// @ts-check
import { decodeHTML, decodeXML } from 'entities';
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
  if (/<\?import\b/i.test(html)) findings.should('html-risky', place, 'imports code');
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
 * The same for XHTML, which stands in the feed as elements.
 * @param {import('./parse-feed.mjs').FeedElement} element
 * @param {import('./findings.mjs').Findings} findings
 */
export function checkXhtml(element, findings) {
  for (const child of element.children) {
    if (RISKY.has(child.name)) findings.should('html-risky', child, 'is risky in a feed');
    for (const { name, uri, value } of child.attributes) if (uri === '') checkAttribute(name, value, child, findings);
    checkXhtml(child, findings);
  }
}

/**
 * Text that readers may show as HTML: a tag in it vanishes, a reference is resolved once more. The RSS board's profile has one way to write
 * `&` and `<` that all readers take for what they are: `&#x26;` and `&#x3C;`.
 * @param {{ text: string, source?: string }} element
 */
export function looksLikeHtml({ text, source = '' }) {
  const plain = /&#x(?:26|3c);/i.test(source)
    ? decodeXML(source.replace(/&#x(?:26|3c);/gi, ' ').replace(/<!\[CDATA\[|\]\]>/g, ''))
    : text;
  if (/<(?:[A-Za-z!]|\/)|&#[xX\d]/.test(plain)) return true;
  return [...plain.matchAll(/&([A-Za-z][A-Za-z0-9]*)/g)].some(([, name]) => decodeHTML(`&${name};`) !== `&${name};`);
}
