const FIRST_MS = 1_000;
/** A recipient that still has an article after hours is asked this often, in milliseconds. */
const LONGEST_MS = 900_000;

/** Milliseconds until a recipient is asked again whether the article is gone, after so many attempts: doubling, without end. */
export function proofWaitMs(attempts: number): number {
  return Math.min(FIRST_MS * 2 ** Math.max(0, Math.min(attempts, 20) - 1), LONGEST_MS);
}
