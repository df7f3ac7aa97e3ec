// @ts-check
/**
 * Runs a task for each member, so many at a time, and keeps the order of the results.
 * @template T, R
 * @param {readonly T[]} members
 * @param {number} limit
 * @param {(member: T, index: number) => Promise<R> | R} task
 * @returns {Promise<R[]>}
 */
export async function inParallel(members, limit, task) {
  /** @type {R[]} */
  const results = new Array(members.length);
  let next = 0;
  const worker = async () => {
    while (next < members.length) {
      const index = next++;
      results[index] = await task(/** @type {T} */ (members[index]), index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, members.length) }, worker));
  return results;
}
