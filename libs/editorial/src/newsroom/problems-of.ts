import type { NewsroomProblem } from '@wireroom/contracts';
import type { z } from 'zod';

/** Names and places from the top of what was sent. */
export type ProblemPath = NewsroomProblem['path'];

/** What a schema says against settings, as problems; a setting that does not exist is one of its own, at its name. */
export function problemsOf(error: z.ZodError, at: ProblemPath = []): NewsroomProblem[] {
  return error.issues.flatMap((issue) => {
    const path = [...at, ...pathOf(issue)];
    if (issue.code !== 'unrecognized_keys') return [{ path, why: reasonOf(issue) }];
    return issue.keys.map((key) => ({ path: [...path, key], why: 'There is no such setting.' }));
  });
}

/** Of a union is told what each of its branches would have taken. */
function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue.message;
  return [...new Set(issue.errors.flat().map(reasonOf))].join('; or: ');
}

function pathOf({ path }: z.core.$ZodIssue): ProblemPath {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}
