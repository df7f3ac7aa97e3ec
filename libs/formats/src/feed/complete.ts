/** What is known, with whatever it leaves open taken from what came later. */
export function complete<T extends object>(known: T, more: T): T {
  const result: T = { ...more };
  for (const key of Object.keys(known) as (keyof T)[]) if (known[key] !== undefined) result[key] = known[key];
  return result;
}
