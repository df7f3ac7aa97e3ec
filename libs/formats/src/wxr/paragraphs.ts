import { embedOf } from './shortcodes.js';

/** Elements that stand beside paragraphs, not in them. */
const BLOCK =
  /^<\/?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|caption|blockquote|pre|figure|figcaption|section|article|aside|header|footer|form|hr|iframe|video|audio|details|summary|script|style|address|main|nav)\b/i;
const ADDRESS = /^https?:\/\/[^\s<>"']+$/i;

/** Comment that begins a block of WordPress' newer editor, which writes its paragraphs itself. */
const BLOCK_COMMENT = '<!-- wp:';

/**
 * The HTML that WordPress makes of a post when it shows it: in posts of the older editor a blank line ends a paragraph, a line feed is a
 * line break, and an address on a line of its own is a page to be shown.
 */
export function withParagraphs(content: string): string {
  if (content.includes(BLOCK_COMMENT)) return withEmbeds(content);
  const text = content.includes('\r') ? content.replace(/\r\n?/g, '\n') : content;
  let result = '';
  let from = 0;
  for (let at = indexOfPre(text, 0); at >= 0; at = indexOfPre(text, from)) {
    const end = text.indexOf('</pre>', at);
    result += paragraphs(text.slice(from, at));
    from = end < 0 ? text.length : end + '</pre>'.length;
    result += text.slice(at, from);
  }
  return result + paragraphs(text.slice(from));
}

function indexOfPre(text: string, from: number): number {
  return text.indexOf('<pre', from);
}

function paragraphs(text: string): string {
  return text
    .split(/\n[^\S\n]*(?=\n)/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(paragraph)
    .join('\n');
}

function paragraph(part: string): string {
  if (ADDRESS.test(part)) return embedOf(part);
  const lines = part.split('\n').map((line) => line.trim());
  const html = lines
    .map((line, index) => {
      const next = lines[index + 1];
      const isBroken = next !== undefined && !BLOCK.test(line) && !BLOCK.test(next) && !line.endsWith('>');
      return isBroken ? `${line}<br>` : line;
    })
    .join('\n');
  return BLOCK.test(part) ? html : `<p>${html}</p>`;
}

const WRAPPER = '<div class="wp-block-embed__wrapper">';

/** The newer editor leaves the address of a page to be shown as text. */
function withEmbeds(content: string): string {
  if (!content.includes(WRAPPER)) return content;
  let result = '';
  let from = 0;
  for (let at = content.indexOf(WRAPPER); at >= 0; at = content.indexOf(WRAPPER, from)) {
    const start = at + WRAPPER.length;
    const end = content.indexOf('<', start);
    const address = content.slice(start, end < 0 ? undefined : end).trim();
    result += content.slice(from, at) + (ADDRESS.test(address) ? embedOf(address) : WRAPPER + address);
    from = end < 0 ? content.length : end;
  }
  return result + content.slice(from);
}
