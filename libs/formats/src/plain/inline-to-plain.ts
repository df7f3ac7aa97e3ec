import type { Inline } from '@wireroom/contracts';

/** Text of a run with its links as `[words](address)`. Other marks have no place in plain text. */
export function inlineToPlain({ text, marks = [] }: Inline): string {
  const links = marks.filter(({ type, href, start, end }) => type === 'link' && href !== undefined && end > start);
  // Without a link, and with nothing that reads like one, brackets are left alone.
  if (links.length === 0 && !text.includes('](')) return text.replaceAll('\\', '\\\\');
  links.sort((a, b) => a.start - b.start);
  let plain = '';
  let position = 0;
  for (const { start, end, href } of links) {
    if (start < position || end > text.length) continue;
    plain += `${escaped(text.slice(position, start))}[${escaped(text.slice(start, end))}](${addressIn(href!)})`;
    position = end;
  }
  return plain + escaped(text.slice(position));
}

/** A backslash goes before itself, and before brackets where they could be taken for a link's. */
function escaped(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}

/** White space and angle brackets end an address; one with round brackets stands in angle brackets. */
function addressIn(href: string): string {
  const address = href.replace(/[\s<>]/g, (character) => encodeURIComponent(character));
  return /[()]/.test(address) ? `<${address}>` : address;
}
