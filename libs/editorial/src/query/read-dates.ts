import type { RawText, RawValue } from './grammar.js';
import type { Bound, QueryMoment, Span } from './query.js';
import { refuse } from './query-fault.js';

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 };
const RELATIVE = /^now(?:([+-])(\d{1,6})([smhdw]))?$/;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const EXPECTED = ['a date such as 2026-03-01', 'a moment such as 2026-03-01T08:30Z', 'now', 'now-2h'];

/** A date as asked for: its first moment, and the first moment after it. */
interface Asked {
  readonly first: QueryMoment;
  readonly after: QueryMoment;
}

/** Reads the value of a date field. Years, months and days are those of UTC, and so are times without an offset. @throws QueryRefusal */
export function readDates(value: RawValue): { from?: Bound<QueryMoment>; to?: Bound<QueryMoment> } {
  switch (value.type) {
    case 'comparison':
      return compared(value.operator, askedOf(value.of));
    case 'range':
      return {
        ...(value.from && compared(value.fromInclusive ? '>=' : '>', askedOf(value.from))),
        ...(value.to && compared(value.toInclusive ? '<=' : '<', askedOf(value.to))),
      };
    case 'group':
      return refuse('value-invalid', 'a group cannot stand here', value.at);
    default: {
      const { first, after } = askedOf(value);
      return { from: { value: first, inclusive: true }, to: { value: after, inclusive: false } };
    }
  }
}

/** After a day is after its last moment, until a day includes that: as people say it. */
function compared(operator: string, { first, after }: Asked): { from?: Bound<QueryMoment>; to?: Bound<QueryMoment> } {
  switch (operator) {
    case '>=':
      return { from: { value: first, inclusive: true } };
    case '>':
      return { from: { value: after, inclusive: true } };
    case '<=':
      return { to: { value: after, inclusive: false } };
    default:
      return { to: { value: first, inclusive: false } };
  }
}

function askedOf({ parts, at }: RawText): Asked {
  const text = parts.map((part) => (typeof part === 'string' ? part : part.wildcard)).join('');
  const [whole, sign, count, unit = ''] = RELATIVE.exec(text) ?? [];
  if (whole !== undefined) {
    const fromNow = (sign === '-' ? -1 : 1) * Number(count ?? 0) * (UNITS[unit] ?? 0);
    return { first: { fromNow }, after: { fromNow: fromNow + 1 } };
  }
  return fixed(text, at);
}

function fixed(text: string, at: Span): Asked {
  const [, year, month, day, hour, minute, second, offset = 'Z'] = DATE.exec(text) ?? [];
  if (year === undefined) return refuse('value-invalid', `expected a date, found ${JSON.stringify(text)}`, at, EXPECTED);
  const date = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const first = Date.parse(hour === undefined ? `${date}T00:00:00Z` : `${date}T${hour}:${minute}:${second ?? '00'}${offset}`);
  // Date.parse takes the 31st of February for a day in March.
  if (Number.isNaN(first) || (hour === undefined && !new Date(first).toISOString().startsWith(date)))
    return refuse('value-invalid', `there is no such date as ${text}`, at, EXPECTED);
  const end = new Date(first);
  if (month === undefined) end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (day === undefined) end.setUTCMonth(end.getUTCMonth() + 1);
  else if (hour === undefined) end.setUTCDate(end.getUTCDate() + 1);
  else end.setTime(first + (second === undefined ? 60_000 : second.includes('.') ? 1 : 1_000));
  return { first: { at: first }, after: { at: end.getTime() } };
}
