const MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A duration of the contract, such as `15m`, in milliseconds. */
export function durationMs(duration: string): number {
  return Number(duration.slice(0, -1)) * (MS[duration.slice(-1)] ?? 0);
}
