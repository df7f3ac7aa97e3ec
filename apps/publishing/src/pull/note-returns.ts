import type { TransactionGate } from '@wireroom/persistence';

/** That a client asks for what comes after a sequence, without a cursor that is kept here. */
export interface CameBack {
  readonly routeId: string;
  readonly client: string;
  readonly sequence: number;
}

/** Keeps it as what a cursor without a name acknowledged, and answers what it kept: a number that the client was never served says nothing. In the open transaction. */
export async function noteReturns(gate: TransactionGate, returns: readonly CameBack[], at: Date): Promise<CameBack[]> {
  return gate.sql<CameBack>(
    `insert into publishing.product_cursor_change (route_id, client, name, change, sequence, changed_at)
     select r.route_id, r.client, '', 'acknowledged', r.sequence, $4
     from unnest($1::text[], $2::text[], $3::bigint[]) as r (route_id, client, sequence)
     where exists (
       select 1 from publishing.served s
       where s.kind = 'pull' and s.route_id = r.route_id and s.client = r.client and s.name = ''
         and s.high >= r.sequence and s.low <= r.sequence)
     returning route_id as "routeId", client, sequence`,
    [returns.map(({ routeId }) => routeId), returns.map(({ client }) => client), returns.map(({ sequence }) => sequence), at],
  );
}
