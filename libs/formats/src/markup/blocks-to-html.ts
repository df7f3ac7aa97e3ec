import type { Block, Inline } from '@wireroom/contracts';
import { splitCredit, UNCREDITED } from './caption-credit.js';
import { inlineToHtml, linesToHtml } from './inline-to-html.js';
import { listToHtml } from './list-to-html.js';
import { HTML_SYNTAX, type MarkupSyntax, XML_SYNTAX } from './markup-syntax.js';
import { resolveReference } from './resolve-reference.js';

type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

/** Renders blocks as HTML: only elements named here, every text escaped, every address checked again. */
export function blocksToHtml(blocks: readonly Block[]): string {
  return render(blocks, HTML_SYNTAX);
}

/** The same elements as well-formed XML, without namespace declarations. Characters that XML forbids are left out. */
export function blocksToXhtml(blocks: readonly Block[]): string {
  return render(blocks, XML_SYNTAX);
}

function render(blocks: readonly Block[], syntax: MarkupSyntax): string {
  let html = '';
  for (const block of blocks) html += blockToHtml(block, syntax);
  return html;
}

function blockToHtml(block: Block, syntax: MarkupSyntax): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineToHtml(block, syntax)}</p>`;
    case 'heading':
      return element(`h${Math.min(6, Math.max(1, Math.trunc(block.level) || 2))}`, block, syntax);
    case 'list':
      return listToHtml(block, syntax);
    case 'quote':
      return quoteToHtml(block, syntax);
    case 'table':
      return tableToHtml(block, syntax);
    case 'figure':
      return figureToHtml(block, syntax);
    case 'preformatted':
      return preformattedToHtml(block, syntax);
    case 'embed':
      return embedToHtml(block, syntax);
  }
}

function element(name: string, inline: Inline, syntax: MarkupSyntax): string {
  return `<${name}>${inlineToHtml(inline, syntax)}</${name}>`;
}

function quoteToHtml(quote: BlockOf<'quote'>, syntax: MarkupSyntax): string {
  const text = `<p>${inlineToHtml(quote, syntax)}</p>`;
  if (quote.cite === undefined) return `<blockquote>${text}</blockquote>`;
  const address = /^https?:/i.test(quote.cite) ? resolveReference(quote.cite) : undefined;
  if (address !== undefined) return `<blockquote cite="${syntax.escape(address)}">${text}</blockquote>`;
  return `<blockquote>${text}<footer>${syntax.escape(quote.cite)}</footer></blockquote>`;
}

function tableToHtml(table: BlockOf<'table'>, syntax: MarkupSyntax): string {
  let html = table.caption === undefined ? '<table>' : `<table><caption>${syntax.escape(table.caption)}</caption>`;
  for (const row of table.rows) {
    html += '<tr>';
    for (const cell of row) html += element(cell.header ? 'th' : 'td', cell, syntax);
    html += '</tr>';
  }
  return `${html}</table>`;
}

function figureToHtml(figure: BlockOf<'figure'>, syntax: MarkupSyntax): string {
  const href = resolveReference(figure.href);
  const alt = syntax.escape(figure.alt ?? '');
  const image = href === undefined ? '' : `<img src="${syntax.escape(href)}" alt="${alt}"${syntax.emptyEnd}`;
  return `<figure>${image}${captionToHtml(figure, syntax)}</figure>`;
}

/** Readers look for a credit at the end of a caption that has none beside it; one that only reads like it says so. */
function captionToHtml({ caption, credit }: BlockOf<'figure'>, syntax: MarkupSyntax): string {
  if (credit !== undefined) {
    const text = caption === undefined || caption === '' ? '' : `${syntax.escape(caption)} `;
    return `<figcaption>${text}<span class="credit">${syntax.escape(credit)}</span></figcaption>`;
  }
  if (caption === undefined || caption === '') return '';
  const uncredited = splitCredit(caption).credit === undefined ? '' : ` class="${UNCREDITED}"`;
  return `<figcaption${uncredited}>${syntax.escape(caption)}</figcaption>`;
}

/** HTML ignores a line feed right after the start tag, so one that counts is written twice. */
function preformattedToHtml({ text }: BlockOf<'preformatted'>, syntax: MarkupSyntax): string {
  return `<pre>${text.startsWith('\n') ? '\n' : ''}${syntax.escape(text)}</pre>`;
}

/** A link, not a player: whoever shows it decides what to load from there. */
function embedToHtml(embed: BlockOf<'embed'>, syntax: MarkupSyntax): string {
  const href = resolveReference(embed.href);
  const text = linesToHtml(embed.text ?? embed.href, syntax);
  const link = href === undefined ? text : `<a href="${syntax.escape(href)}">${text}</a>`;
  return `<figure class="embed"><p>${link}</p></figure>`;
}
