import type { When } from '@wireroom/contracts';

/** The parts of a date as they were written. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time?: { readonly hour: number; readonly minute: number; readonly second?: number; readonly fraction?: string };
  /** Minutes east of Greenwich; absent where no zone was given. */
  readonly offset?: number;
}

/** Undefined when there is no such day or time. A time without offset is dropped: it names no instant. */
export function whenOf(moment: Moment): When | undefined {
  const { year, month, day, time, offset } = moment;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || year < 1 || year > 9999) return undefined;
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (time === undefined) return date;
  if (time.hour > 23 || time.minute > 59 || (time.second ?? 0) > 60) return undefined;
  if (offset === undefined) return date;
  // A leap second is the last moment of its minute to everything that computes with times.
  const seconds = time.second === undefined ? '' : `:${two(Math.min(time.second, 59))}${time.fraction ?? ''}`;
  return `${date}T${two(time.hour)}:${two(time.minute)}${seconds}${offsetText(offset)}`;
}

function offsetText(offset: number): string {
  if (offset === 0) return 'Z';
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
