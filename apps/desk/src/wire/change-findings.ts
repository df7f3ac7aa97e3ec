import type { ArticleEnrichedData } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import { entryFindings } from './entry-findings.js';
import { newestRevisions } from './newest-revisions.js';

/** Puts what was found on the wire; findings of the same revision by a newer pipeline take the older ones' place. Needs `lockWire`. */
export async function changeFindings(gate: TransactionGate, enrichments: readonly ArticleEnrichedData[]): Promise<void> {
  const newest = newestRevisions(
    enrichments.map((data) => ({ articleId: data.article.id, revision: data.article.revision, data })),
  );
  await gate.sql(
    `insert into desk.wire_entry as e (article_id, sequence, found_revision, found)
     select article_id, nextval('desk.wire_sequence'), revision, found
     from unnest($1::uuid[], $2::int[], $3::json[]) as n (article_id, revision, found)
     on conflict (article_id) do update set sequence = excluded.sequence, found_revision = excluded.found_revision,
       found = excluded.found
     where e.found_revision is null or excluded.found_revision > e.found_revision
       or (excluded.found_revision = e.found_revision and excluded.found::text <> e.found::text)`,
    [
      newest.map(({ articleId }) => articleId),
      newest.map(({ revision }) => revision),
      newest.map(({ data }) => JSON.stringify(entryFindings(data.annotations))),
    ],
  );
}
