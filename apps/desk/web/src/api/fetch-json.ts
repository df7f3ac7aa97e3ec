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

/** Told when the desk says that nobody is signed in. */
const whenSignedOut = new Set<() => void>();

export function onSignedOut(listener: () => void): () => void {
  whenSignedOut.add(listener);
  return () => whenSignedOut.delete(listener);
}

/** Gets one JSON resource of the desk. @throws AnswerProblem, or the signal's reason when aborted */
export function fetchJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return answerOf<T>(path, { signal, headers: { accept: 'application/json' } });
}

/** @throws AnswerProblem, or the signal's reason when aborted */
export async function answerOf<T>(path: string, request: RequestInit): Promise<T> {
  const response = await fetch(path, request).catch((cause: unknown) => {
    if (request.signal?.aborted) throw request.signal.reason;
    throw new AnswerProblem(0, { title: 'The desk did not answer.', detail: String(cause) });
  });
  if (response.status === 204) return undefined as T;
  if (response.ok) return (await response.json()) as T;
  const problem = await problemOf(response);
  if (problem.code === 'sign-in-needed') for (const listener of whenSignedOut) listener();
  throw new AnswerProblem(response.status, problem);
}

async function problemOf(response: Response): Promise<Partial<Problem>> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return { title: response.statusText };
  }
}
