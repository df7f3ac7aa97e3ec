import { Fault } from '@wireroom/contracts';
import { publishingFault } from '../publishing-faults.js';
import type { Answer } from './attempt.js';

/** Times one try. What it throws is the answer's fault: its own, or `destination-unreachable`, which is tried again. */
export async function timedAnswer(work: () => Promise<Omit<Answer, 'startedAt' | 'durationMs'>>): Promise<Answer> {
  const startedAt = new Date();
  const began = performance.now();
  const done = (answer: Omit<Answer, 'startedAt' | 'durationMs'>): Answer => ({
    ...answer,
    startedAt,
    durationMs: Math.round(performance.now() - began),
  });
  try {
    return done(await work());
  } catch (error) {
    if (error instanceof Fault) return done({ fault: error });
    const { code, name, message } = error as { code?: string; name?: string; message?: string };
    return done({ fault: publishingFault('destination-unreachable', { why: code ?? name ?? message }, error) });
  }
}
