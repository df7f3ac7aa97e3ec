/**
 * Joins the lines of `format=flowed` (RFC 3676): a line that ends in a space goes on in the next one of the same quoting depth.
 * @param deletesSpace the parameter `delsp=yes`: that space was put there and goes
 */
export function unflow(text: string, deletesSpace: boolean): string {
  const lines: { quotes: string; parts: string[]; goesOn: boolean }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const quotes = /^>*/.exec(line)![0];
    const content = line.slice(quotes.length).replace(/^ /, '');
    const goesOn = content.endsWith(' ') && content !== '-- ';
    const kept = goesOn && deletesSpace ? content.slice(0, -1) : content;
    const last = lines[lines.length - 1];
    if (last?.goesOn === true && last.quotes === quotes && content !== '-- ') {
      last.parts.push(kept);
      last.goesOn = goesOn;
    } else lines.push({ quotes, parts: [kept], goesOn });
  }
  return lines.map(({ quotes, parts }) => (quotes === '' ? parts.join('') : `${quotes} ${parts.join('')}`)).join('\n');
}
