/** `14:03:27` in the viewer's zone for a moment of the same day as `now`, else with the day before it. */
export function clockTime(instant: string, now: Date, zone?: string): string {
  const moment = new Date(instant);
  const time = parts(zone, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(moment);
  return dayOf(moment, zone) === dayOf(now, zone) ? time : `${shortDay(moment, zone)} ${time.slice(0, 5)}`;
}

/** `Tue 24 Nov 2026, 14:03:27.120 CET`, or the day alone where the source gave no more. */
export function fullTime(when: string, zone?: string): string {
  if (!when.includes('T')) return longDay(new Date(`${when}T00:00:00Z`), 'UTC');
  const moment = new Date(when);
  const time = parts(zone, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(moment);
  return `${longDay(moment, zone)}, ${time}`;
}

/** `24 Nov 2026, 14:03` in the viewer's zone, or the day alone. */
export function plainTime(when: string, zone?: string): string {
  if (!when.includes('T')) return mediumDay(new Date(`${when}T00:00:00Z`), 'UTC');
  const moment = new Date(when);
  return `${mediumDay(moment, zone)}, ${parts(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment)}`;
}

/** `14:03:27.120`: for the rows of a trace, where milliseconds tell. */
export function preciseTime(instant: string, zone?: string): string {
  const options = { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, hourCycle: 'h23' } as const;
  return parts(zone, options).format(new Date(instant));
}

const dayOf = (moment: Date, zone?: string) => parts(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment);
const shortDay = (moment: Date, zone?: string) => parts(zone, { day: 'numeric', month: 'short' }).format(moment);
const mediumDay = (moment: Date, zone?: string) =>
  parts(zone, { day: 'numeric', month: 'short', year: 'numeric' }).format(moment);
const longDay = (moment: Date, zone?: string) =>
  parts(zone, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(moment).replace(',', '');

const cache = new Map<string, Intl.DateTimeFormat>();

/** Formatters cost far more to make than to use, and the wire formats thousands of times. */
function parts(zone: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`;
  let format = cache.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
    cache.set(key, format);
  }
  return format;
}
