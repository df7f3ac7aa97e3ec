/** A line or paragraph of a message's text. */
export interface Unit {
  /** `marked` began with `^`: headline, byline, note; `table` holds the lines of a table; `text` is a paragraph. */
  readonly kind: 'marked' | 'text' | 'table';
  readonly text: string;
}

/** A paragraph begins with a tab or three spaces; a tab line indicator (backspace) begins a line of a table. */
const PARAGRAPH = /^(?:\t\s*| {3,})/;
const TABLE_LINE = '\b';
/** `<` is a return, `@` an end of line before it, `=` a return that keeps the line as it is. */
const RETURN = /\s*(?:@?<|=<?|@)\s*$/;

/**
 * Splits a text at its marks: `^` begins a line of its own that goes on to `<` or `=`, a tab begins a paragraph, a blank line ends one.
 * @param isTable the header says that the whole text is a table
 */
export function splitUnits(text: string, isTable: boolean): Unit[] {
  const lines = text.split('\n');
  // Some senders mark no line; then what stands above the first paragraph is what others mark.
  const firstParagraph = isTable ? -1 : lines.slice(0, HEAD_LINES).findIndex((line) => PARAGRAPH.test(line));
  const splitter = new UnitSplitter(isTable);
  for (const [index, line] of lines.entries()) splitter.line(index < firstParagraph ? markedLine(line) : line);
  return splitter.end();
}

/** Lines above the first paragraph. */
const HEAD_LINES = 40;
const LONGEST_HEAD = 200;

function markedLine(line: string): string {
  const isHead = line.trim() !== '' && !line.startsWith('^') && RETURN.test(line) && line.length <= LONGEST_HEAD;
  return isHead ? `^${line}` : line;
}

class UnitSplitter {
  private readonly units: Unit[] = [];
  private kind: Unit['kind'] | undefined;
  private parts: string[] = [];

  constructor(private readonly isTable: boolean) {}

  line(written: string): void {
    // Marks that share a line: `headline<^By ...`.
    for (const line of written.includes('<^') ? written.split(/(?<=<)(?=\^)/) : [written]) this.piece(line);
  }

  end(): Unit[] {
    this.close();
    return this.units.filter(({ text }) => text !== '');
  }

  private piece(line: string): void {
    if (line.trim() === '') {
      if (this.kind === 'table' && this.isTable) this.parts.push('');
      else this.close();
    } else if (line.startsWith('^')) this.open('marked', line.slice(1));
    else if (this.kind === 'marked') this.add(line);
    else if (this.isTable || line.startsWith(TABLE_LINE)) this.tableLine(line);
    else if (this.kind !== 'text' || PARAGRAPH.test(line)) this.open('text', line);
    else this.add(line);
  }

  private tableLine(line: string): void {
    if (this.kind !== 'table') this.open('table', '');
    this.parts.push(line.replaceAll(TABLE_LINE, '').replace(RETURN, '').trimEnd());
  }

  private open(kind: Unit['kind'], line: string): void {
    this.close();
    this.kind = kind;
    this.parts = [];
    if (kind !== 'table') this.add(line);
  }

  /** A line that ends in a return ends its paragraph; `=` also stands in copy, so there only a marked line ends with it. */
  private add(line: string): void {
    const isEnd = this.kind === 'marked' ? RETURN.test(line) : /@?<\s*$/.test(line);
    this.parts.push(isEnd ? line.replace(RETURN, '') : line);
    if (isEnd && this.kind !== 'table') this.close();
  }

  private close(): void {
    if (this.kind === 'table') this.units.push({ kind: 'table', text: trimmed(this.parts) });
    else if (this.kind !== undefined)
      this.units.push({ kind: this.kind, text: this.parts.join(' ').replace(/\s+/g, ' ').trim() });
    this.kind = undefined;
    this.parts = [];
  }
}

/** The lines of a table without the blank ones around them. */
function trimmed(lines: readonly string[]): string {
  return lines.join('\n').replace(/^\n+/, '').trimEnd();
}
