/** First line of every generated page. */
export const GENERATED = '<!-- Written by `npm run gen`. Change the source instead. -->';

/** A table, or nothing where there are no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** A page of parts with an empty line between them; empty parts fall away. */
export function page(...parts: readonly string[]): string {
  return `${[GENERATED, ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}

export function code(text: string): string {
  return `\`${text}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}
