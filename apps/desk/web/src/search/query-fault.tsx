import { AnswerProblem } from '../api/fetch-json.js';

/** What is wrong with a query, under the place where it is wrong. */
export function QueryFault({ query, error }: { readonly query: string; readonly error: Error }) {
  const { start, end } = placeOf(error);
  if (start === undefined) return <p role="alert">{error.message}</p>;
  return (
    <div className="query-fault" role="alert">
      <pre>
        {query.slice(0, start)}
        <mark>{query.slice(start, Math.max(end, start + 1)) || ' '}</mark>
        {query.slice(Math.max(end, start + 1))}
      </pre>
      <p>{error.message}</p>
    </div>
  );
}

function placeOf(error: Error): { start?: number; end: number } {
  const details = error instanceof AnswerProblem ? error.problem.details : undefined;
  const start = details?.['start'];
  const end = details?.['end'];
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : { end: 0 };
}
