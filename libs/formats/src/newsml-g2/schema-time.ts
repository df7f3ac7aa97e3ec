import type { When } from '@wireroom/contracts';
import { instantOf } from '../outgoing/instant-of.js';

/** Hours that XML Schema allows a zone to differ from UTC (xs:dateTime); RFC 3339 has up to 23. */
const MOST_HOURS = 14;

/** An instant as XML Schema has it: the same moment in UTC where its zone is too far off. Undefined for a date alone. */
export function schemaTime(when: When | undefined): string | undefined {
  const instant = instantOf(when);
  const zone = instant === undefined ? null : /[+-](\d{2}):(\d{2})$/.exec(instant);
  if (zone === null || Number(zone[1]) + Number(zone[2]) / 60 <= MOST_HOURS) return instant;
  return new Date(instant!).toISOString();
}

/** A moment that the standard's own property cannot say as it was given: it wants a time to the second there, and none is invented. */
export function inexact(when: When | undefined): When | undefined {
  return when === schemaTime(when) ? undefined : when;
}
