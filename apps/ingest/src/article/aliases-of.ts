import type { ArticleAlias, ChainEvidence } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';

interface AliasRow {
  readonly guid: string;
  readonly reason: string;
  readonly evidence: ChainEvidence;
  readonly since: Date;
}

/** The guids that belong to an article beside its own, oldest first. */
export async function aliasesOf(gate: TransactionGate, articleId: string): Promise<ArticleAlias[]> {
  const rows = await gate.read<AliasRow>(
    'select guid, reason, evidence, since from ingest.article_alias where article_id = $1 order by since, guid limit 200',
    [articleId],
  );
  return rows.map(({ since, ...alias }) => ({ ...alias, since: since.toISOString() }));
}
