import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits until a condition gives something that is neither `undefined`, `null` nor `false`, and returns it. A condition that throws does not
 * hold yet.
 * @param limit milliseconds
 * @throws Error after the limit, with what the condition threw last
 */
export async function eventually<T>(
  condition: () => T | Promise<T>,
  limit = 10_000,
): Promise<Exclude<T, undefined | null | false>> {
  const deadline = Date.now() + limit;
  let cause: unknown;
  for (let pause = 5; ; pause = Math.min(pause * 1.5, 100)) {
    try {
      const value = await condition();
      if (value !== undefined && value !== null && value !== false) return value as Exclude<T, undefined | null | false>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() >= deadline) throw new Error(`Did not come true within ${limit} ms: ${condition}`, { cause });
    await wait(pause);
  }
}
