import { Problem } from '@wireroom/contracts';

/** What a service answered: what was asked for, or why not. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A schema, as far as an answer is read by it. */
export interface AnswerSchema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: { issues: readonly AnswerIssue[] } };
}
interface AnswerIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Reads a body by its contract; where it is neither that nor a problem, says in words what it is. */
export function readAnswer<T>(schema: AnswerSchema<T>, status: number, body: string): Answer<T> | { readonly why: string } {
  const value = parsed(body);
  if (status >= 400) {
    const problem = Problem.safeParse(value);
    return problem.success ? { ok: false, problem: problem.data } : { why: 'it is no problem document' };
  }
  const read = schema.safeParse(value);
  if (read.success) return { ok: true, value: read.data };
  const [issue] = read.error.issues;
  return { why: value === undefined ? 'it is no JSON' : `${issue?.path.join('.')}: ${issue?.message}` };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
