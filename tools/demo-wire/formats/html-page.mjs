// @ts-check
import { bodyHtml, escapeMarkup } from '../story.mjs';

/** A story's page on an agency's site, with everything that surrounds it there. @type {import('./formats.mjs').Render} */
export function htmlPage([one], { provider }) {
  if (one === undefined) throw new Error('a page takes one item');
  const url = `https://wire.${provider}.example/${encodeURIComponent(one.guid)}`;
  const body = `<!DOCTYPE html>
<html lang="${one.language}">
<head>
<meta charset="utf-8">
<title>${escapeMarkup(one.headline)} | ${provider}</title>
<link rel="canonical" href="${url}">
<meta property="og:type" content="article">
<meta property="og:title" content="${escapeMarkup(one.headline)}">
<meta property="og:url" content="${url}">
<meta property="article:published_time" content="${one.firstCreated.toISOString()}">
<meta property="article:modified_time" content="${one.versionCreated.toISOString()}">
<meta name="author" content="${escapeMarkup(one.byline)}">
<style>nav{display:flex}</style>
</head>
<body>
<header><nav><a href="/">Home</a><a href="/politics">Politics</a><a href="/business">Business</a><a href="/login">Sign in</a></nav></header>
<main>
<article>
<h1>${escapeMarkup(one.headline)}</h1>
<p class="meta">${escapeMarkup(one.byline)} <time datetime="${one.firstCreated.toISOString()}">${one.firstCreated.toUTCString()}</time></p>
${bodyHtml(one)}
</article>
<aside><h2>Most read</h2><ul><li><a href="/1">Ten things</a></li><li><a href="/2">Nine other things</a></li></ul></aside>
</main>
<footer><p>Subscribe to our newsletter. Cookies. Imprint.</p></footer>
<script>window.tracker = true;</script>
</body>
</html>
`;
  return { body, mediaType: 'text/html; charset=utf-8', sourceUrl: url };
}
