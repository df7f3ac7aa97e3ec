import type { When } from '@wireroom/contracts';
import { compareWhen } from './compare-when.js';

/** What tells in which order a provider made two states of an item. */
export interface VersionMarks {
  readonly providerVersion?: string;
  readonly versionCreated?: When;
}

/** How an incoming state stands to the known one, and by what that was told. `same`: both say that they are one version. */
export interface VersionOrder {
  readonly is: 'newer' | 'older' | 'same' | 'unknown';
  readonly by: string;
}

const DATE_LENGTH = 'YYYY-MM-DD'.length;

/**
 * Newest wins: by the provider's version where both have a number, else by versionCreated where both have one. Versions count one item
 * only: they are left out where the two states are of different items.
 */
export function orderOf(current: VersionMarks, incoming: VersionMarks, isOneItem = true): VersionOrder {
  const [now, before] = isOneItem ? [numberOf(incoming.providerVersion), numberOf(current.providerVersion)] : [];
  if (now !== undefined && before !== undefined && now !== before)
    return now > before ? { is: 'newer', by: 'newer-version' } : { is: 'older', by: 'older-version' };
  const [created, known] = [incoming.versionCreated, current.versionCreated];
  let isSame = now !== undefined && now === before;
  if (created !== undefined && known !== undefined) {
    const sign = compareWhen(created, known);
    if (sign > 0) return { is: 'newer', by: 'newer-version-created' };
    if (sign < 0) return { is: 'older', by: 'older-version-created' };
    isSame ||= created.length > DATE_LENGTH && known.length > DATE_LENGTH;
  }
  return { is: isSame ? 'same' : 'unknown', by: 'newer-arrival' };
}

/**
 * The marks that the next state is ordered by, once `incoming` is accepted: the highest so far. A kill often comes without any; were
 * those of the killed state forgotten with it, a repeat of that state would look like something new.
 */
export function marksAfter(current: VersionMarks | undefined, incoming: VersionMarks, isOneItem = true): VersionMarks {
  const known = isOneItem ? current?.providerVersion : undefined;
  const isHigher = numberOf(incoming.providerVersion) !== undefined || numberOf(known) === undefined;
  const providerVersion = isHigher ? (incoming.providerVersion ?? known) : known;
  const versionCreated = later(current?.versionCreated, incoming.versionCreated);
  return {
    ...(providerVersion === undefined ? {} : { providerVersion }),
    ...(versionCreated === undefined ? {} : { versionCreated }),
  };
}

/** Of two moments of one day the more precise one. */
function later(known: When | undefined, incoming: When | undefined): When | undefined {
  if (known === undefined || incoming === undefined) return incoming ?? known;
  const sign = compareWhen(incoming, known);
  if (sign !== 0) return sign > 0 ? incoming : known;
  return incoming.length > DATE_LENGTH || known.length === DATE_LENGTH ? incoming : known;
}

/** A version that is a plain number; agencies also send dates and words, which have no order of their own. */
function numberOf(version: string | undefined): number | undefined {
  return version !== undefined && /^\d{1,15}$/.test(version.trim()) ? Number(version) : undefined;
}
