/** One column of rows that are written together: its SQL type, and its value in each row. */
export type ValueColumn = readonly [type: string, values: readonly unknown[]];

export interface ValueRows {
  /** `values ($1::uuid, $2::json), ($3::uuid, $4::json)` */
  readonly sql: string;
  readonly parameters: unknown[];
}

const texts = new Map<string, string>();
/** Shapes of statements that are kept; every batch size makes one. */
const KEPT_TEXTS = 2_000;

/**
 * Many rows as single parameters, for columns with large values: unlike an array, which both sides escape character by
 * character, each value goes over as it is, and a Buffer in PostgreSQL's binary format.
 */
export function valueRows(columns: readonly ValueColumn[]): ValueRows {
  const rows = columns[0]?.[1].length ?? 0;
  const types = columns.map(([type]) => type);
  const parameters: unknown[] = [];
  for (let row = 0; row < rows; row += 1) for (const [, values] of columns) parameters.push(values[row]);
  return { sql: textOf(types, rows), parameters };
}

function textOf(types: readonly string[], rows: number): string {
  const shape = `${rows} ${types.join(' ')}`;
  const known = texts.get(shape);
  if (known !== undefined) return known;
  const tuples = Array.from(
    { length: rows },
    (_, row) => `(${types.map((type, i) => `$${row * types.length + i + 1}::${type}`).join(', ')})`,
  );
  const text = `values ${tuples.join(', ')}`;
  if (texts.size >= KEPT_TEXTS) texts.clear();
  texts.set(shape, text);
  return text;
}
