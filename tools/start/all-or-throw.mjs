// @ts-check

/**
 * Waits for all even when one fails, so that nothing is still being started while the rest is stopped.
 * @param {(Promise<unknown> | undefined)[]} all
 */
export async function allOrThrow(all) {
  for (const outcome of await Promise.allSettled(all)) if (outcome.status === 'rejected') throw outcome.reason;
}
