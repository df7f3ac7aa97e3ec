import type { Item, Signal } from '@wireroom/contracts';
import { isObject, listFrom, numberFrom, stringFrom } from '../json/json-value.js';
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
  const said = signals(fields);
  const status = pubStatus(fields, repairs);
  const isContradicted = status === 'usable' && said.some((signal) => signal === 'kill' || signal === 'withhold');
  if (isContradicted) repairs.note('status-contradicted', said.join(' '));
  return { pubStatus: isContradicted ? 'withheld' : status, signals: said, urgency: urgency(fields, repairs) };
}

/**
 * An unknown status withholds the item: using copy that should have been stopped is worse than asking. So does one that is there and says
 * nothing; of several the strictest counts.
 */
function pubStatus(fields: Fields, repairs: RepairLog): Item['pubStatus'] {
  const value = fields.take('pubstatus');
  if (value === undefined || value === '') return 'usable';
  const said = listFrom(value).map((entry) => statusOf(entry));
  if (said.length === 0 || said.includes(undefined))
    repairs.note('status-unknown', (stringFrom(value) ?? JSON.stringify(value)).slice(0, 60));
  if (said.includes('canceled')) return 'canceled';
  return said.length > 0 && said.every((status) => status === 'usable') ? 'usable' : 'withheld';
}

function statusOf(entry: unknown): Item['pubStatus'] | undefined {
  const word = localName(wordOf(entry) ?? '');
  return Object.hasOwn(STATUS_OF_WORD, word) ? STATUS_OF_WORD[word] : undefined;
}

/** A word, or a concept by its code, address or name. */
function wordOf(entry: unknown): string | undefined {
  return stringFrom(isObject(entry) ? (entry['code'] ?? entry['qcode'] ?? entry['uri'] ?? entry['name']) : entry);
}

function signals(fields: Fields): Signal[] {
  const value = fields.take('signals', 'signal');
  const entries = Array.isArray(value) ? value : [value];
  const words = entries.map(wordOf);
  const known = words.map((written) => {
    const word = localName(written ?? '');
    return Object.hasOwn(SIGNAL_OF_WORD, word) ? SIGNAL_OF_WORD[word] : undefined;
  });
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
