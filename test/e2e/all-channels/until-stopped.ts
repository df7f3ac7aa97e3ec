import { setTimeout as wait } from 'node:timers/promises';

/** A client waits so long before it asks again after a failure, in milliseconds. */
const AGAIN_AFTER_MS = 100;

/**
 * Goes on with one step after another, and again after one that failed, as a client of a service that may be away does. The answer stops it.
 * @param pauseMs between two steps, in milliseconds
 */
export function untilStopped(step: (stopping: AbortSignal) => Promise<void>, pauseMs = 0): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = (async () => {
    while (!signal.aborted) {
      const pause = await step(signal).then(
        () => pauseMs,
        () => AGAIN_AFTER_MS,
      );
      if (pause > 0) await wait(pause);
    }
  })();
  return async () => {
    stopping.abort();
    await running;
  };
}
