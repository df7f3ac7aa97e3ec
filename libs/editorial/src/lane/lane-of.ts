import type { Item, Lane } from '@wireroom/contracts';

/** Urgencies up to this one are flash (IPTC: 1 is the highest). */
export const FLASH_URGENCY = 3;

/** The lane that a revision takes: flash for withdrawals, corrections and urgency 1 to 3. */
export function laneOf(item: Pick<Item, 'pubStatus' | 'signals' | 'urgency'>): Lane {
  const flash =
    item.pubStatus !== 'usable' ||
    item.signals.some((signal) => signal === 'correction' || signal === 'kill' || signal === 'withhold') ||
    (item.urgency !== undefined && item.urgency <= FLASH_URGENCY);
  return flash ? 'flash' : 'routine';
}
