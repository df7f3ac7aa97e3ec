import type { Item, Signal } from '@wireroom/contracts';
import { type JsonObject, listFrom, stringFrom } from '../json/json-value.js';

/** AP's editorial types, in lower case without space, that say what kind of change an item is. */
const SIGNAL_OF_TYPE: Readonly<Record<string, Signal>> = {
  kill: 'kill',
  mandatorykill: 'kill',
  elimination: 'kill',
  disregard: 'kill',
  withhold: 'withhold',
  hold: 'withhold',
  correction: 'correction',
  correctivecorrection: 'correction',
  corrective: 'correction',
  clarification: 'clarification',
  advisory: 'advisory',
  lead: 'update',
  writethru: 'update',
  add: 'update',
  update: 'update',
};
const HELD_TYPES: ReadonlySet<string> = new Set(['holdforrelease', 'hfr', 'embargoed']);

/** Whether an item may be used must not hang on how its name is spelt. */
function fieldOf(item: JsonObject, name: string): unknown {
  return item[name] ?? Object.entries(item).find(([key]) => key.toLowerCase() === name)?.[1];
}

/** What ninjs calls the status of an item; `embargoed` is usable from a time on, and that time is the embargo. */
export function pubStatusOf(item: JsonObject): unknown {
  const written = fieldOf(item, 'pubstatus');
  return stringFrom(written)?.toLowerCase() === 'embargoed' ? 'usable' : written;
}

/** Adds what AP says by its types; the item has its status and embargo already. @returns types that say something else */
export function setStatus(item: Item, wire: JsonObject): string[] {
  const types = listFrom(fieldOf(wire, 'editorialtypes'))
    .map(stringFrom)
    .filter((type) => type !== undefined);
  const others = types.filter((type) => {
    const word = type.toLowerCase().replace(/[^a-z]/g, '');
    const signal = Object.hasOwn(SIGNAL_OF_TYPE, word) ? SIGNAL_OF_TYPE[word] : undefined;
    if (signal !== undefined && !item.signals.includes(signal)) item.signals.push(signal);
    return signal === undefined;
  });
  if (item.signals.includes('kill')) item.pubStatus = 'canceled';
  else if (item.signals.includes('withhold') && item.pubStatus === 'usable') item.pubStatus = 'withheld';
  holdWithoutEnd(item, wire, types);
  return others;
}

/** An embargo until nobody knows when must not run out at once. */
function holdWithoutEnd(item: Item, wire: JsonObject, types: readonly string[]): void {
  const isHeld =
    stringFrom(fieldOf(wire, 'pubstatus'))?.toLowerCase() === 'embargoed' ||
    types.some((type) => HELD_TYPES.has(type.toLowerCase().replace(/[^a-z]/g, '')));
  if (!isHeld || item.embargoUntil !== undefined || item.pubStatus !== 'usable') return;
  item.pubStatus = 'withheld';
  item.repairs.push({ code: 'embargo-without-end' });
}
