import { publishingFault } from '../../publishing-faults.js';

/** Waits for work, not longer than the time given in milliseconds. The work itself goes on: who calls cuts it off. @throws Fault `destination-unreachable` */
export async function within<T>(timeoutMs: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(publishingFault('destination-unreachable', { why: `waited ${timeoutMs} ms for ${what}` })),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
