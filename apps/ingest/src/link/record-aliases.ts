import { persistenceFault, type TransactionGate } from '@wireroom/persistence';
import type { NewAlias } from '../decide/decided-document.js';

/**
 * Notes the guids that belong to articles of other guids. When another transaction has noted one meanwhile, it may have decided
 * otherwise: the batch starts over with that known.
 *
 * @throws Fault `transaction-conflict` (retry)
 */
export async function recordAliases(gate: TransactionGate, aliases: readonly NewAlias[]): Promise<void> {
  if (aliases.length === 0) return;
  const recorded = await gate.sql(
    `insert into ingest.article_alias (alias_id, article_id, guid, reason, evidence, since)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::jsonb[], $6::timestamptz[]) order by 1
     on conflict do nothing returning 1`,
    [
      aliases.map(({ aliasId }) => aliasId),
      aliases.map(({ articleId }) => articleId),
      aliases.map(({ guid }) => guid),
      aliases.map(({ reason }) => reason),
      aliases.map(({ evidence }) => JSON.stringify(evidence)),
      aliases.map(({ at }) => at),
    ],
  );
  if (recorded.length < aliases.length) throw persistenceFault('transaction-conflict', { why: 'alias-made-meanwhile' });
}
