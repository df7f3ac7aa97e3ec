/**
 * Rows that go into one statement. PostgreSQL takes 65,535 parameters at the most, and the driver holds all that it sends until it is
 * sent; a feed of 10,000 items has several times both.
 */
const ROWS_PER_STATEMENT = 1_000;

/** Rows in portions of a size that one statement can carry, in order; nothing for none. */
export function* portionsOf<T>(rows: readonly T[]): Generator<readonly T[]> {
  if (rows.length <= ROWS_PER_STATEMENT) {
    if (rows.length > 0) yield rows;
    return;
  }
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) yield rows.slice(from, from + ROWS_PER_STATEMENT);
}
