import type { TransactionGate } from '@wireroom/persistence';

/** Whose cursor it is: one of a client of a route. */
export interface CursorKey {
  readonly routeId: string;
  readonly client: string;
  readonly name: string;
}

/** A row of `publishing.product_cursor`. */
export interface CursorRow {
  readonly name: string;
  readonly position: number;
  readonly acknowledged: number | null;
  readonly acknowledgedAt: Date | null;
  readonly createdAt: Date;
}

export type CursorChange = 'acknowledged' | 'moved' | 'deleted';

const COLUMNS = 'name, position, acknowledged, acknowledged_at as "acknowledgedAt", created_at as "createdAt"';
const KEY = 'route_id = $1 and client = $2 and name = $3';

export async function cursorRow(gate: TransactionGate, { routeId, client, name }: CursorKey): Promise<CursorRow | undefined> {
  const [row] = await gate.read<CursorRow>(`select ${COLUMNS} from publishing.product_cursor where ${KEY}`, [
    routeId,
    client,
    name,
  ]);
  return row;
}

/** Makes the cursor if there is none and the client has fewer than `atMost`. Answers whether it did. In the open transaction. */
export async function createCursor(
  gate: TransactionGate,
  { routeId, client, name }: CursorKey,
  given: { position: number; at: Date; atMost: number },
): Promise<boolean> {
  const rows = await gate.sql(
    `insert into publishing.product_cursor (route_id, client, name, position, created_at)
     select $1, $2, $3, $4, $5
     where (select count(*) from publishing.product_cursor where route_id = $1 and client = $2) < $6
     on conflict do nothing returning 1`,
    [routeId, client, name, given.position, given.at, given.atMost],
  );
  return rows.length === 1;
}

/** Puts the cursor somewhere; what was acknowledged stays. In the open transaction. */
export async function moveCursor(gate: TransactionGate, { routeId, client, name }: CursorKey, position: number): Promise<void> {
  await gate.sql(`update publishing.product_cursor set position = $4 where ${KEY}`, [routeId, client, name, position]);
}

/** Moves the cursor on, never back. Answers whether it moved. In the open transaction. */
export async function advanceCursor(
  gate: TransactionGate,
  { routeId, client, name }: CursorKey,
  given: { sequence: number; at: Date },
): Promise<boolean> {
  const rows = await gate.sql(
    `update publishing.product_cursor set position = $4,
       acknowledged_at = case when acknowledged >= $4 then acknowledged_at else $5 end,
       acknowledged = greatest(acknowledged, $4)
     where ${KEY} and position < $4 returning 1`,
    [routeId, client, name, given.sequence, given.at],
  );
  return rows.length === 1;
}

/** Answers whether there was one. In the open transaction. */
export async function deleteCursor(gate: TransactionGate, { routeId, client, name }: CursorKey): Promise<boolean> {
  const rows = await gate.sql(`delete from publishing.product_cursor where ${KEY} returning 1`, [routeId, client, name]);
  return rows.length === 1;
}

/** Keeps what became of a cursor: the proof of what was acknowledged, and when. In the open transaction. */
export async function noteChange(
  gate: TransactionGate,
  { routeId, client, name }: CursorKey,
  given: { change: CursorChange; sequence: number; at: Date },
): Promise<void> {
  await gate.sql(
    `insert into publishing.product_cursor_change (route_id, client, name, change, sequence, changed_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [routeId, client, name, given.change, given.sequence, given.at],
  );
}
