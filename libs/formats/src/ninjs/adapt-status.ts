import type { Item, Signal } from '@wireroom/contracts';
import { isObject, numberFrom, stringFrom } from '../json/json-value.js';
import type { RepairLog } from '../repair-log.js';
import { type Fields } from './fields.js';

/** Words for IPTC pubstatusg2, also as QCodes and as vendors vary them. */
const STATUS_OF_WORD: Readonly<Record<string, Item['pubStatus']>> = {
  usable: 'usable',
  published: 'usable',
  corrected: 'usable',
  withheld: 'withheld',
  withhold: 'withheld',
  canceled: 'canceled',
  cancelled: 'canceled',
  killed: 'canceled',
  kill: 'canceled',
  recalled: 'canceled',
};
const SIGNAL_OF_WORD: Readonly<Record<string, Signal>> = {
  update: 'update',
  updated: 'update',
  correction: 'correction',
  corrected: 'correction',
  clarification: 'clarification',
  kill: 'kill',
  killed: 'kill',
  withhold: 'withhold',
  withheld: 'withhold',
  advisory: 'advisory',
};

/** Whether the item may be used, what kind of change it is, and how urgent it is. */
export function adaptStatus(fields: Fields, repairs: RepairLog): Pick<Item, 'pubStatus' | 'signals' | 'urgency'> {
  return { pubStatus: pubStatus(fields, repairs), signals: signals(fields), urgency: urgency(fields, repairs) };
}

/** An unknown status withholds the item: using copy that should have been stopped is worse than asking. */
function pubStatus(fields: Fields, repairs: RepairLog): Item['pubStatus'] {
  const written = fields.text('pubstatus');
  if (written === undefined) return 'usable';
  const status = STATUS_OF_WORD[localName(written)];
  if (status === undefined) repairs.note('status-unknown', written.slice(0, 60));
  return status ?? 'withheld';
}

function signals(fields: Fields): Signal[] {
  const value = fields.take('signals', 'signal');
  const entries = Array.isArray(value) ? value : [value];
  const words = entries.map((entry) =>
    stringFrom(isObject(entry) ? (entry['code'] ?? entry['qcode'] ?? entry['uri'] ?? entry['name']) : entry),
  );
  const known = words.map((word) => (word === undefined ? undefined : SIGNAL_OF_WORD[localName(word)]));
  if (known.some((signal, index) => signal === undefined && words[index] !== undefined)) fields.leave('signals', 'signal');
  return [...new Set(known.filter((signal) => signal !== undefined))];
}

function urgency(fields: Fields, repairs: RepairLog): number | undefined {
  const written = fields.take('urgency');
  const number = numberFrom(written);
  if (number !== undefined && Number.isInteger(number) && number >= 1 && number <= 9) return number;
  if (written !== undefined && number !== 0) repairs.note('urgency-out-of-range', String(written).slice(0, 20));
  return undefined;
}

function localName(word: string): string {
  return word.slice(Math.max(word.lastIndexOf(':'), word.lastIndexOf('/')) + 1).toLowerCase();
}
