import type { DestinationDelivery } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import type { DeliveryPosition } from './delivery-position.js';

export interface WantedDeliveries {
  readonly destinationId: string;
  readonly state?: DestinationDelivery['state'];
  readonly before?: DeliveryPosition;
  readonly limit: number;
}

/** A state that a delivery came to, and whether it is still in it. */
export interface StateRow extends Omit<DestinationDelivery, 'headline'> {
  readonly latest: boolean;
}

/** Spelled out, so that the index of failures is seen to hold what is asked for. */
const CONDITIONS: Record<DestinationDelivery['state'], string> = {
  owed: "d.state = 'owed'",
  delivered: "d.state = 'delivered'",
  dead: "d.state = 'dead'",
  suspended: "d.state = 'suspended'",
  cancelled: "d.state = 'cancelled'",
};

/** The next states of a destination's deliveries below a position, newest first. Of the same instant, settled stands above owed. */
export function stateChunk(gate: TransactionGate, wanted: WantedDeliveries): Promise<StateRow[]> {
  const { destinationId, state, before, limit } = wanted;
  return gate.read<StateRow>(
    `select d.delivery_id as "deliveryId", d.article_id as "articleId", d.revision, d.state, d.attempts, d.http_status as "httpStatus",
       d.fault, to_char(d.noted_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, newer.found is null as latest
     from (
       select * from desk.delivery d
       where d.destination_id = $1 ${state === undefined ? '' : `and ${CONDITIONS[state]}`}
         ${before === undefined ? '' : 'and (d.noted_at, d.delivery_id) < ($3::timestamptz, $4::uuid)'}
       order by d.noted_at desc, d.delivery_id desc, d.state = 'owed' limit $2) d
     left join lateral (
       select true as found from desk.delivery n
       where n.article_id = d.article_id and n.revision = d.revision and n.delivery_id = d.delivery_id
         and ((n.state <> 'owed' and d.state = 'owed') or (n.noted_at > d.noted_at and (n.state <> 'owed' or d.state = 'owed'))) limit 1) newer on true
     order by d.noted_at desc, d.delivery_id desc, d.state = 'owed'`,
    [destinationId, limit, ...(before === undefined ? [] : [before.at, before.deliveryId])],
  );
}
