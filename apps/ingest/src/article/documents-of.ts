import type { ArticleDocument } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';

interface DocumentRow {
  readonly document_id: string;
  readonly item_index: number;
  readonly source: string;
  readonly revision: number;
  readonly outcome: ArticleDocument['outcome'];
  readonly received_at: Date;
}

/** Documents that are told of one article at most. */
const MOST = 1_000;

/** The documents that brought an article, oldest first: those of its revisions, and those that brought it again. */
export async function documentsOf(gate: TransactionGate, articleId: string): Promise<ArticleDocument[]> {
  const rows = await gate.read<DocumentRow>(
    `select (article #>> '{document,id}')::uuid as document_id, (article #>> '{document,index}')::int as item_index,
       article ->> 'source' as source, revision, outcome, received_at
     from ingest.revision where article_id = $1
     union all
     select document_id, item_index, source, revision, outcome, received_at from ingest.article_document where article_id = $1
     order by received_at, document_id, item_index
     limit ${MOST}`,
    [articleId],
  );
  return rows.map(({ document_id, item_index, source, revision, outcome, received_at }) => ({
    documentId: document_id,
    index: item_index,
    source,
    revision,
    outcome,
    receivedAt: received_at.toISOString(),
  }));
}
