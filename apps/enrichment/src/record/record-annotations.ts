import type { Annotation, SkippedAnnotator } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';

/** What was found in one revision. */
export interface AnnotatedRevision {
  readonly articleId: string;
  readonly revision: number;
  readonly annotations: readonly Annotation[];
  readonly skipped: readonly SkippedAnnotator[];
}

/** Row 7: keeps what was found, by which version of the annotators. One statement for the batch. */
export async function recordAnnotations(
  gate: TransactionGate,
  revisions: readonly AnnotatedRevision[],
  made: { pipelineVersion: string; at: Date },
): Promise<void> {
  await gate.sql(
    `insert into enrichment.annotation (article_id, revision, pipeline_version, annotated_at, annotations, skipped)
     select article_id, revision, $5, $6, annotations, skipped
     from unnest($1::uuid[], $2::int[], $3::json[], $4::json[]) as a (article_id, revision, annotations, skipped)`,
    [
      revisions.map(({ articleId }) => articleId),
      revisions.map(({ revision }) => revision),
      revisions.map(({ annotations }) => JSON.stringify(annotations)),
      revisions.map(({ skipped }) => JSON.stringify(skipped)),
      made.pipelineVersion,
      made.at,
    ],
  );
}
