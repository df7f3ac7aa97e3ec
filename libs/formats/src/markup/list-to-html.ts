import type { Block } from '@wireroom/contracts';
import { inlineToHtml } from './inline-to-html.js';
import type { MarkupSyntax } from './markup-syntax.js';

/** A list with its deeper items nested again, each inner list within the item that it follows. */
export function listToHtml(list: Extract<Block, { type: 'list' }>, syntax: MarkupSyntax): string {
  const name = list.ordered ? 'ol' : 'ul';
  let html = '';
  let level = -1;
  for (const item of list.items) {
    const depth = Math.min(item.depth ?? 0, level + 1);
    if (depth > level) html += `<${name}>`;
    else html += '</li>';
    for (; level > depth; level--) html += `</${name}></li>`;
    level = depth;
    html += `<li>${inlineToHtml(item, syntax)}`;
  }
  for (; level >= 0; level--) html += `</li></${name}>`;
  return html;
}
