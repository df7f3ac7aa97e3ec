/** One column: its title, and what stands in it. */
export interface Column<T> {
  readonly title: string;
  of(row: T): string | number | undefined;
}

/** Characters of a cell at most; in the last column, which pushes nothing aside, there is more room. */
const WIDEST = 60;
const WIDEST_LAST = 200;

export function tableText<T>(rows: readonly T[], columns: readonly Column<T>[]): string {
  const head = columns.map(({ title }) => title.toUpperCase());
  const body = rows.map((row) =>
    columns.map((column, place) => cell(column.of(row), place === columns.length - 1 ? WIDEST_LAST : WIDEST)),
  );
  const widths = head.map((title, place) => Math.max(title.length, ...body.map((cells) => widthOf(cells[place] ?? ''))));
  const line = (cells: readonly string[]) =>
    `${cells
      .map((text, place) => text + ' '.repeat(Math.max(0, (widths[place] ?? 0) - widthOf(text))))
      .join('  ')
      .trimEnd()}\n`;
  return [head, ...body].map(line).join('');
}

function cell(value: string | number | undefined, widest: number): string {
  const text = String(value ?? '-').replace(/[\p{Cc}\s]+/gu, ' ');
  const letters = [...text];
  return letters.length > widest ? `${letters.slice(0, widest - 1).join('')}…` : text;
}

function widthOf(text: string): number {
  return [...text].length;
}
