import type { TransactionGate } from '@wireroom/persistence';
import type { NewLink } from '../decide/decided-document.js';

/** Notes what replaces what; the first that said so stays. */
export async function recordLinks(gate: TransactionGate, links: readonly NewLink[]): Promise<void> {
  if (links.length === 0) return;
  await gate.sql(
    `insert into ingest.article_link (article_id, predecessor_id, predecessor_guid, kind, evidence, linked_at)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::jsonb[], $6::timestamptz[]) order by 1, 2
     on conflict do nothing`,
    [
      links.map(({ articleId }) => articleId),
      links.map(({ predecessorId }) => predecessorId),
      links.map(({ predecessorGuid }) => predecessorGuid),
      links.map(({ kind }) => kind),
      links.map(({ evidence }) => JSON.stringify(evidence)),
      links.map(({ at }) => at),
    ],
  );
}
