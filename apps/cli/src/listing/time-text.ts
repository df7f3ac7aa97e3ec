/** An instant to the second, in UTC: `2026-03-01 08:30:12Z`. */
export function timeText(instant: string | undefined): string | undefined {
  return instant?.replace('T', ' ').replace(/\.\d+Z$/, 'Z');
}
