import type { TransactionGate } from '@wireroom/persistence';
import type { FoundRecipient } from '../obligation/recipient-finder.js';

/** Faults of tries that ended before anything of the article left. */
const NOTHING_SENT = ['destination-private', 'destination-host-key', 'rendition-failed', 'revision-missing'];

interface Row {
  readonly articleId: string;
  readonly destinationId: string;
  readonly channel: string;
  readonly received: readonly { readonly revision: number; readonly at: string | null }[];
}

/**
 * The destinations that the articles were delivered to, or on their way to: suspended and removed ones too. What is owed may be on its way at this moment,
 * before anything of it is on record; what is dead or was cancelled may have arrived if it was tried. Notices of earlier withdrawals are no copies.
 */
export async function findDestinations(gate: TransactionGate, articleIds: readonly string[]): Promise<FoundRecipient[]> {
  const rows = await gate.sql<Row>(
    `select l.article_id as "articleId", l.destination_id as "destinationId", coalesce(max(d.type), 'unknown') as channel,
       json_agg(json_build_object('revision', l.revision, 'at', case when l.state = 'delivered' then l.settled_at end) order by l.revision) as received
     from publishing.ledger l left join publishing.destination d on d.id = l.destination_id
     where l.article_id = any($1::uuid[])
       and (l.state in ('delivered', 'owed') or l.attempts > (
         select count(*) from publishing.attempt a where a.delivery_id = l.delivery_id and a.fault_code = any($2::text[])))
       and not exists (select 1 from publishing.withdrawal w where w.article_id = l.article_id and w.revision = l.revision)
     group by 1, 2`,
    [articleIds, NOTHING_SENT],
  );
  return rows.map(({ articleId, destinationId, channel, received }) => ({
    articleId,
    recipient: { kind: 'destination', destinationId, channel },
    received: received.map(({ revision, at }) => (at === null ? { revision } : { revision, at: new Date(at).toISOString() })),
  }));
}
