import type { Problem } from '@wireroom/contracts';

/** The desk's answer was a problem (RFC 9457), or there was none: then `status` is 0. */
export class AnswerProblem extends Error {
  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
  ) {
    super(problem.detail ?? problem.title ?? 'The desk did not answer.');
  }
}

/** Gets one JSON resource of the desk. @throws AnswerProblem, or the signal's reason when aborted */
export async function fetchJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal, headers: { accept: 'application/json' } }).catch((cause: unknown) => {
    if (signal?.aborted) throw signal.reason;
    throw new AnswerProblem(0, { title: 'The desk did not answer.', detail: String(cause) });
  });
  if (response.ok) return (await response.json()) as T;
  throw new AnswerProblem(response.status, await problemOf(response));
}

async function problemOf(response: Response): Promise<Partial<Problem>> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return { title: response.statusText };
  }
}
