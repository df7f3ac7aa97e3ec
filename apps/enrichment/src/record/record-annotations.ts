import type { Annotation, SkippedAnnotator } from '@wireroom/contracts';
import { type TransactionGate, valueRows } from '@wireroom/persistence';

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
  const rows = valueRows([
    ['uuid', revisions.map(({ articleId }) => articleId)],
    ['int', revisions.map(({ revision }) => revision)],
    ['text', revisions.map(() => made.pipelineVersion)],
    ['timestamptz', revisions.map(() => made.at)],
    ['json', revisions.map(({ annotations }) => JSON.stringify(annotations))],
    ['json', revisions.map(({ skipped }) => JSON.stringify(skipped))],
  ]);
  await gate.sql(
    `insert into enrichment.annotation (article_id, revision, pipeline_version, annotated_at, annotations, skipped) ${rows.sql}`,
    rows.parameters,
  );
}
