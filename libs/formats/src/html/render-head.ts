import { escapeMarkup } from '../markup/escape-markup.js';
import { canonicalLink, headlineOf, isWithdrawn, provenanceOf } from '../outgoing/facts-of.js';
import { xml } from '../outgoing/xml.js';
import type { Rendering } from '../rendering.js';
import { newsArticle } from './news-article.js';

/** Always the same, so that a policy can name it by its hash. */
const STYLE =
  'body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 Georgia,serif;color:#222;background:#fff}' +
  'h1{line-height:1.2}img{max-width:100%;height:auto}figure{margin:1.5rem 0}figcaption,footer,.byline,.section,time{font-size:.9rem;color:#555}' +
  'table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3rem .6rem}pre{overflow-x:auto}.abstract{font-weight:bold}' +
  '[role=alert]{font-weight:bold;color:#900}';

export function pageHead(rendering: Rendering): string {
  const { article } = rendering;
  const withdrawn = isWithdrawn(article);
  const canonical = canonicalLink(article);
  return [
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    xml('title', headlineOf(article)),
    withdrawn ? '' : meta('description', article.abstract),
    canonical === undefined ? '' : `<link rel="canonical" href="${escapeMarkup(canonical)}">`,
    withdrawn ? meta('robots', 'noindex') : '',
    ...ownMetas(rendering),
    `<style>${STYLE}</style>`,
    `<script type="application/ld+json">${scriptSafe(JSON.stringify(newsArticle(rendering)))}</script>`,
    '</head>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** What whoever takes the page must know before anything else, where also a plain search for it finds it. */
function ownMetas(rendering: Rendering): string[] {
  const { article } = rendering;
  const { digitalSourceType, aiDisclosure } = provenanceOf(rendering);
  return [
    meta('wireroom:revision', String(article.revision)),
    meta('wireroom:pubStatus', article.pubStatus),
    ...article.signals.map((signal) => meta('wireroom:signal', signal)),
    meta('wireroom:embargoUntil', article.embargoUntil),
    meta('wireroom:expiresAt', article.expiresAt),
    meta('wireroom:usageTerms', article.usageTerms),
    meta('wireroom:digitalSourceType', digitalSourceType),
    meta('wireroom:aiDisclosure', aiDisclosure?.text),
  ];
}

function meta(name: string, content: string | undefined): string {
  return content === undefined ? '' : `<meta name="${name}" content="${escapeMarkup(content)}">`;
}

/** Nothing in a script's text can end it, or open a comment, without this sign (HTML, restrictions for contents of script elements). */
function scriptSafe(json: string): string {
  return json.includes('<') ? json.replaceAll('<', '\\u003c') : json;
}
