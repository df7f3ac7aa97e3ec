import type { DeliveryAttempt, DeliveryPage, DeliveryRecord, DeliveryState } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import type { DeliveryCursor } from './delivery-cursor.js';

/** Attempts of one delivery that are shown, newest first. */
const ATTEMPTS_SHOWN = 10;

/** Which deliveries of a destination are wanted. */
export interface DeliveryFilter {
  readonly destinationId: string;
  readonly state?: DeliveryState;
  readonly articleId?: string;
  readonly before?: DeliveryCursor;
  readonly limit: number;
}

type Row = Omit<DeliveryRecord, 'attempts' | 'settledAt'> & {
  readonly settledAt: Date | null;
  readonly attempts: readonly Nullable<DeliveryAttempt>[];
};
type Nullable<T> = { [K in keyof T]: T[K] | null };

/** A page of what one destination was, or is, owed, newest first, with the newest attempts of each. */
export async function readDeliveries(gate: TransactionGate, filter: DeliveryFilter): Promise<DeliveryPage> {
  const { destinationId, state = null, articleId = null, before, limit } = filter;
  const rows = await gate.read<Row>(
    `select l.delivery_id as "deliveryId", l.article_id as "articleId", l.revision, l.lane, l.state,
       ${instant('l.owed_at')} as "owedAt", l.settled_at as "settledAt", l.attempts as "attemptCount", l.resends, a.attempts
     from (select * from publishing.ledger
           where destination_id = $1 and ($2::text is null or state = $2) and ($3::uuid is null or article_id = $3)
             and ($4::timestamptz is null or (owed_at, delivery_id) < ($4, $5::uuid))
           order by owed_at desc, delivery_id desc limit $6) l
     cross join lateral (
       select coalesce(json_agg(json_build_object('number', t.number, 'startedAt', ${instant('t.started_at')}, 'durationMs', t.duration_ms,
         'verdict', t.verdict, 'httpStatus', t.http_status, 'faultCode', t.fault_code, 'faultMessage', t.fault_message,
         'excerpt', t.excerpt) order by t.number desc), '[]') as attempts
       from (select * from publishing.attempt a where a.delivery_id = l.delivery_id and a.started_at >= l.owed_at - interval '1 minute'
             order by number desc limit ${ATTEMPTS_SHOWN}) t) a
     order by l.owed_at desc, l.delivery_id desc`,
    [destinationId, state, articleId, before?.owedAt ?? null, before?.deliveryId ?? null, limit + 1],
  );
  const deliveries = rows.slice(0, limit).map(recordOf);
  const last = deliveries.at(-1);
  return { deliveries, nextCursor: rows.length > limit && last ? `${last.owedAt}_${last.deliveryId}` : undefined };
}

/** In microseconds, as the cursor needs it: a Date has only milliseconds. */
function instant(column: string): string {
  return `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

function recordOf({ settledAt, attempts, ...row }: Row): DeliveryRecord {
  return { ...row, settledAt: settledAt?.toISOString(), attempts: attempts.map((each) => withoutNulls(each)) };
}

function withoutNulls(attempt: Nullable<DeliveryAttempt>): DeliveryAttempt {
  return Object.fromEntries(Object.entries(attempt).filter(([, value]) => value !== null)) as DeliveryAttempt;
}
