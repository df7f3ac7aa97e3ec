import type { Block, Inline } from '@wireroom/contracts';
import { escapeMarkup } from './escape-markup.js';
import { inlineToHtml } from './inline-to-html.js';
import { listToHtml } from './list-to-html.js';
import { resolveReference } from './resolve-reference.js';

type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

/** Renders blocks as HTML: only elements named here, every text escaped, every address checked again. */
export function blocksToHtml(blocks: readonly Block[]): string {
  let html = '';
  for (const block of blocks) html += blockToHtml(block);
  return html;
}

function blockToHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineToHtml(block)}</p>`;
    case 'heading':
      return element(`h${Math.min(6, Math.max(1, Math.trunc(block.level) || 2))}`, block);
    case 'list':
      return listToHtml(block);
    case 'quote':
      return quoteToHtml(block);
    case 'table':
      return tableToHtml(block);
    case 'figure':
      return figureToHtml(block);
    case 'preformatted':
      return `<pre>\n${escapeMarkup(block.text)}</pre>`;
    case 'embed':
      return embedToHtml(block);
  }
}

function element(name: string, inline: Inline): string {
  return `<${name}>${inlineToHtml(inline)}</${name}>`;
}

function quoteToHtml(quote: BlockOf<'quote'>): string {
  if (quote.cite === undefined) return `<blockquote><p>${inlineToHtml(quote)}</p></blockquote>`;
  const address = /^https?:/i.test(quote.cite) ? resolveReference(quote.cite) : undefined;
  if (address !== undefined) return `<blockquote cite="${escapeMarkup(address)}"><p>${inlineToHtml(quote)}</p></blockquote>`;
  return `<blockquote><p>${inlineToHtml(quote)}</p><footer>${escapeMarkup(quote.cite)}</footer></blockquote>`;
}

function tableToHtml(table: BlockOf<'table'>): string {
  const caption = table.caption === undefined ? '' : `<caption>${escapeMarkup(table.caption)}</caption>`;
  const rows = table.rows.map((row) => `<tr>${row.map((cell) => element(cell.header ? 'th' : 'td', cell)).join('')}</tr>`);
  return `<table>${caption}${rows.join('')}</table>`;
}

function figureToHtml(figure: BlockOf<'figure'>): string {
  const href = resolveReference(figure.href);
  const alt = escapeMarkup(figure.alt ?? '');
  const image = href === undefined ? '' : `<img src="${escapeMarkup(href)}" alt="${alt}">`;
  const credit = figure.credit === undefined ? '' : `<span class="credit">${escapeMarkup(figure.credit)}</span>`;
  const caption = [escapeMarkup(figure.caption ?? ''), credit].filter((part) => part !== '').join(' ');
  return `<figure>${image}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
}

/** A link, not a player: whoever shows it decides what to load from there. */
function embedToHtml(embed: BlockOf<'embed'>): string {
  const href = resolveReference(embed.href);
  const text = escapeMarkup(embed.text ?? embed.href);
  const link = href === undefined ? text : `<a href="${escapeMarkup(href)}">${text}</a>`;
  return `<figure class="embed"><p>${link}</p></figure>`;
}
