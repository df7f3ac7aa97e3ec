import { AnswerProblem } from '../api/fetch-json.js';

/** What the desk said against it, and what to do. */
export function FormError({ error }: { readonly error?: Error }) {
  if (error === undefined) return null;
  const remedy = error instanceof AnswerProblem ? error.problem.remedy : undefined;
  return (
    <p className="form-error" role="alert">
      <b>{error.message}</b> {remedy}
    </p>
  );
}
