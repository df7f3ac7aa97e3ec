import type { Article } from '@wireroom/contracts';
import { blocksToHtml } from '../markup/blocks-to-html.js';
import { escapeMarkup } from '../markup/escape-markup.js';
import { headlineOf, isWithdrawn, languageOf, publicNotes, WITHDRAWN_TEXT } from '../outgoing/facts-of.js';
import { filesOf, type OutgoingFile } from '../outgoing/files-of.js';
import { xml } from '../outgoing/xml.js';
import type { ArticleWriter, Rendering } from '../rendering.js';
import { directionOf } from './direction-of.js';
import { BODY_END, BODY_START } from './own-page.js';
import { pageHead } from './render-head.js';

/** One page that stands alone: HTML with schema.org's NewsArticle as JSON-LD (README). No script runs in it. */
export const htmlWriter: ArticleWriter<'html'> = {
  name: 'html',
  title: 'HTML, schema.org',
  mediaType: 'text/html; charset=utf-8',
  ending: 'html',
  encoding: 'utf8',
  article(rendering: Rendering): string {
    const { article } = rendering;
    const main = isWithdrawn(article) ? withdrawn(article) : usable(rendering);
    return `<!DOCTYPE html>\n<html${language(rendering)}>\n${pageHead(rendering)}\n<body>\n<main><article>\n${main}</article></main>\n</body>\n</html>\n`;
  },
};

function language(rendering: Rendering): string {
  const tag = languageOf(rendering);
  return tag === undefined ? '' : ` lang="${escapeMarkup(tag)}" dir="${directionOf(tag)}"`;
}

/** It says what was withdrawn, and nothing of it. */
function withdrawn(article: Article): string {
  return `<header><h1>${escapeMarkup(headlineOf(article))}</h1></header>\n<p lang="en" dir="ltr" role="alert">${WITHDRAWN_TEXT}</p>\n`;
}

function usable(rendering: Rendering): string {
  const { article } = rendering;
  return `${header(article)}${line('abstract', article.abstract)}${body(article)}${files(article)}${footer(article)}`;
}

function header(article: Article): string {
  const changed = article.versionCreated ?? article.firstCreated;
  const byline = article.byline ?? (article.authors.map(({ name }) => name).join(', ') || undefined);
  const time = changed === undefined ? '' : `<p>${xml('time', changed.replace('T', ' '), { datetime: changed })}</p>\n`;
  return (
    `<header>\n${line('section', article.section)}${xml('h1', headlineOf(article))}\n${line('subheadline', article.subheadline)}` +
    `${line('byline', byline)}${time}</header>\n`
  );
}

/** A dateline stands before the text, in a line of its own so that the text stays what it is. */
function body(article: Article): string {
  return `${line('dateline', article.dateline?.text)}${BODY_START}${blocksToHtml(article.body)}${BODY_END}\n`;
}

/** Pictures and files that the text does not show itself. */
function files(article: Article): string {
  const shown = new Set<string | undefined>();
  for (const block of article.body) if (block.type === 'figure' || block.type === 'embed') shown.add(block.href);
  let all = '';
  for (const file of filesOf(article)) if (!file.medium.renditions.some(({ href }) => shown.has(href))) all += fileToHtml(file);
  return all === '' ? '' : `<aside>\n${all}</aside>\n`;
}

function fileToHtml({ href, title, medium: { type, caption, alt, credit } }: OutgoingFile): string {
  if (type === 'picture' || type === 'graphic')
    return `${blocksToHtml([{ type: 'figure', href, alt: alt ?? '', caption, credit }])}\n`;
  return `<p>${xml('a', title ?? caption ?? href.slice(href.lastIndexOf('/') + 1), { href })}${credit === undefined ? '' : ` ${xml('small', credit)}`}</p>\n`;
}

function footer(article: Article): string {
  const notes = publicNotes(article).map((note) => line('note', note));
  const words =
    notes.join('') +
    line('disclosure', article.provenance?.aiDisclosure?.text) +
    line('credit', article.credit) +
    line('copyright', article.copyrightNotice) +
    line('terms', article.usageTerms);
  return words === '' ? '' : `<footer>\n${words}</footer>\n`;
}

function line(name: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : `<p class="${name}">${escapeMarkup(text).replaceAll('\n', '<br>')}</p>\n`;
}
