// @ts-check

/** @param {string} line */
export function say(line) {
  process.stdout.write(`  ${line}\n`);
}

/**
 * Says what is being done and, when it takes long, that it is still going on.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const started = performance.now();
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
  const live = process.stdout.isTTY === true;
  process.stdout.write(live ? `  ${what} ...` : `  ${what} ...\n`);
  const pulse = setInterval(() => process.stdout.write(live ? '.' : `  ${what}: ${seconds()} s\n`), live ? 1_000 : 10_000);
  try {
    const result = await work();
    process.stdout.write(live ? ` ${seconds()} s\n` : `  ${what}: done in ${seconds()} s\n`);
    return result;
  } catch (error) {
    if (live) process.stdout.write(' failed\n');
    throw error;
  } finally {
    clearInterval(pulse);
  }
}
