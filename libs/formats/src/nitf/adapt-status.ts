import type { Item, Signal } from '@wireroom/contracts';
import { readEmbargo } from '../dates/read-embargo.js';
import { readWhen } from '../dates/read-when.js';
import type { RepairLog } from '../repair-log.js';
import { isLater } from './is-later.js';

/** The four words of NITF's management-status, and what agencies write for them. */
const STATUS_OF_WORD: ReadonlyMap<string, Item['pubStatus'] | 'embargoed'> = new Map([
  ['usable', 'usable'],
  ['published', 'usable'],
  ['corrected', 'usable'],
  ['updated', 'usable'],
  ['embargoed', 'embargoed'],
  ['embargo', 'embargoed'],
  ['withheld', 'withheld'],
  ['withhold', 'withheld'],
  ['hold', 'withheld'],
  ['canceled', 'canceled'],
  ['cancelled', 'canceled'],
  ['cancel', 'canceled'],
  ['killed', 'canceled'],
  ['kill', 'canceled'],
  ['withdrawn', 'canceled'],
  ['deleted', 'canceled'],
]);
const SIGNAL_OF_WORD: ReadonlyMap<string, Signal> = new Map([
  ['update', 'update'],
  ['updated', 'update'],
  ['writethru', 'update'],
  ['lead', 'update'],
  ['correction', 'correction'],
  ['corrected', 'correction'],
  ['clarification', 'clarification'],
  ['kill', 'kill'],
  ['killed', 'kill'],
  ['cancel', 'kill'],
  ['withhold', 'withhold'],
  ['withheld', 'withhold'],
  ['advisory', 'advisory'],
]);

/** The signal that a word of an agency stands for; undefined for one that is none. */
export function signalOf(word: string | undefined): Signal | undefined {
  return word === undefined ? undefined : SIGNAL_OF_WORD.get(word.trim().toLowerCase());
}

/** What docdata says of use and time, as written. */
export interface Management {
  readonly status?: string;
  readonly issue?: string;
  readonly release?: string;
  /** The time of release is said to be the end of an embargo, whatever the status. */
  readonly isEmbargo?: boolean;
  readonly expire?: string;
}

/** Whether the item may be used, and from when until when. */
export function setStatus(item: Item, management: Management, repairs: RepairLog): void {
  const status = statusOf(management.status, repairs);
  item.pubStatus = status === 'embargoed' ? 'usable' : status;
  const issued = readWhen(management.issue, 'date.issue', repairs);
  if (issued !== undefined) item.versionCreated = issued;
  const expires = readWhen(management.expire, 'date.expire', repairs);
  if (expires !== undefined) item.expiresAt = expires;
  setEmbargo(item, management.release, {
    isEmbargoed: status === 'embargoed' || management.isEmbargo === true,
    issued: management.issue,
    repairs,
  });
}

/** An unknown status withholds the item: using copy that should have been stopped is worse than asking. */
function statusOf(written: string | undefined, repairs: RepairLog): Item['pubStatus'] | 'embargoed' {
  if (written === undefined) return 'usable';
  const status = STATUS_OF_WORD.get(written.toLowerCase());
  if (status === undefined) repairs.note('status-unknown', written.slice(0, 60));
  return status ?? 'withheld';
}

interface Embargo {
  readonly isEmbargoed: boolean;
  /** As written. */
  readonly issued: string | undefined;
  readonly repairs: RepairLog;
}

/**
 * Most agencies repeat the time of issue as that of release, which is no embargo. A later one is, and any that there is nothing to compare with.
 * One that cannot be read must not run out at once.
 */
function setEmbargo(item: Item, written: string | undefined, { isEmbargoed, issued, repairs }: Embargo): void {
  if (written === undefined && !isEmbargoed) return;
  const release = readWhen(written, 'date.release', repairs);
  if (release !== undefined && !isEmbargoed && !isLater(written!, issued)) return;
  const until = release === undefined ? undefined : readEmbargo(written, 'date.release', repairs);
  if (until !== undefined) {
    item.embargoUntil = until;
    return;
  }
  repairs.note(written === undefined ? 'embargo-without-end' : 'embargo-unreadable', written?.slice(0, 60));
  if (item.pubStatus === 'usable') item.pubStatus = 'withheld';
}
