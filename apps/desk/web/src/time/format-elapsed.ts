/** A span of time in two figures of meaning: `0 ms`, `12 ms`, `1.4 s`, `2 min 5 s`, `3 h 10 min`, `2 d 4 h`. */
export function formatElapsed(milliseconds: number): string {
  const ms = Math.max(0, milliseconds);
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const seconds = ms / 1000;
  if (seconds < 59.95) return `${seconds < 9.95 ? seconds.toFixed(1) : Math.round(seconds)} s`;
  if (seconds < 3600) return pair(seconds, 60, ['min', 's']);
  if (seconds < 86_400) return pair(seconds / 60, 60, ['h', 'min']);
  return pair(seconds / 3600, 24, ['d', 'h']);
}

function pair(amount: number, base: number, [large, small]: readonly [string, string]): string {
  const whole = Math.round(amount);
  const rest = whole % base;
  return rest === 0 ? `${Math.floor(whole / base)} ${large}` : `${Math.floor(whole / base)} ${large} ${rest} ${small}`;
}
