import type { Role } from '@wireroom/contracts';
import type { BreakStep } from '@wireroom/editorial';
import type { TransactionGate } from '@wireroom/persistence';

/** A step as it is to be kept. */
export interface NewStep extends BreakStep {
  readonly articleId: string;
  /** Absent where it was ordered with the operator key. */
  readonly role?: Role;
  readonly reason: string;
  readonly at: Date;
}

/** A step as it is kept. */
export interface KeptStep extends NewStep {
  readonly sequence: number;
}

type Row = { readonly [K in keyof KeptStep]: KeptStep[K] | null };

/** All steps by which persons broke, or wanted to break, embargoes of the article, oldest first. In the open transaction. */
export async function breakSteps(gate: TransactionGate, articleId: string): Promise<KeptStep[]> {
  const rows = await gate.sql<Row>(
    `select sequence::float8 as sequence, article_id as "articleId", revision, embargo_end as "embargoEnd", step, person, role, reason, at,
       confirm_before as "confirmBefore"
     from publishing.embargo_break where article_id = $1 order by sequence`,
    [articleId],
  );
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as KeptStep);
}

/** Keeps a step, in the transaction that acts on it. */
export async function keepStep(gate: TransactionGate, step: NewStep): Promise<KeptStep> {
  const { articleId, revision, embargoEnd, person, role, reason, at, confirmBefore } = step;
  const [row] = await gate.sql<{ sequence: number }>(
    `insert into publishing.embargo_break (article_id, revision, embargo_end, step, person, role, reason, at, confirm_before)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning sequence::float8 as sequence`,
    [articleId, revision, embargoEnd, step.step, person, role ?? null, reason, at, confirmBefore ?? null],
  );
  return { ...step, sequence: row?.sequence as number };
}
