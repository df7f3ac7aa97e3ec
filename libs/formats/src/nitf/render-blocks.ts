import type { Block, Figure } from '@wireroom/contracts';
import { escapeMarkup } from '../markup/escape-markup.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { xml, xmlAround } from '../outgoing/xml.js';
import { EMBED_CLASS } from './embed.js';
import { renderInline, renderLines } from './render-inline.js';

type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

/** The text as NITF's block content. @param media writes a figure, with what the article knows of its file */
export function renderBlocks(blocks: readonly Block[], media: (figure: Figure) => string): string {
  let written = '';
  let hasLede = false;
  for (const block of blocks) {
    if (block.type === 'figure') written += media(block);
    else if (block.type === 'paragraph' && !hasLede) {
      hasLede = true;
      written += `<p lede="true">${renderInline(block)}</p>`;
    } else written += renderBlock(block);
  }
  return written;
}

function renderBlock(block: Exclude<Block, Figure>): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${renderInline(block)}</p>`;
    case 'heading':
      return renderHeading(block);
    case 'list':
      return renderList(block);
    case 'quote':
      return `<bq><block><p>${renderInline(block)}</p></block>${xml('credit', block.cite)}</bq>`;
    case 'table':
      return renderTable(block);
    case 'preformatted':
      // Our reader leaves out one line feed at the beginning, which authors of XML put there for the looks.
      return `<pre>${block.text.startsWith('\n') ? '\n' : ''}${escapeMarkup(block.text)}</pre>`;
    case 'embed':
      return renderEmbed(block);
  }
}

/** NITF has one level of headings below the headline: the second. */
function renderHeading(heading: BlockOf<'heading'>): string {
  const level = Math.min(6, Math.max(1, Math.trunc(heading.level) || 2));
  return `<hl2${level === 2 ? '' : ` class="level-${level}"`}>${renderInline(heading)}</hl2>`;
}

/** Deeper items nested again, each inner list within the item that it follows. */
function renderList(list: BlockOf<'list'>): string {
  const name = list.ordered ? 'ol' : 'ul';
  let written = '';
  let level = -1;
  for (const item of list.items) {
    const depth = Math.min(item.depth ?? 0, level + 1);
    if (depth > level) written += `<${name}>`;
    else written += '</li>';
    for (; level > depth; level--) written += `</${name}></li>`;
    level = depth;
    written += `<li>${renderInline(item)}`;
  }
  for (; level >= 0; level--) written += `</li></${name}>`;
  return written;
}

/** A row needs a cell. */
function renderTable({ caption, rows }: BlockOf<'table'>): string {
  let written = xml('caption', caption);
  for (const row of rows) {
    let cells = '';
    for (const cell of row) {
      const name = cell.header ? 'th' : 'td';
      cells += `<${name}>${renderInline(cell)}</${name}>`;
    }
    written += xmlAround('tr', cells);
  }
  return `<table>${written}</table>`;
}

function renderEmbed({ href, text }: BlockOf<'embed'>): string {
  const address = resolveReference(href);
  const words = renderLines(text ?? href);
  if (address === undefined) return `<p>${words}</p>`;
  return `<p class="${EMBED_CLASS}"><a href="${escapeMarkup(address)}">${words}</a></p>`;
}
