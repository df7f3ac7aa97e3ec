import type { DeskDestination } from '@wireroom/contracts';
import { channelName } from './channel-name.js';

/** The destinations that have all the words in their id, channel, address or routes, in any case and order. */
export function filterDestinations(destinations: readonly DeskDestination[], text: string): readonly DeskDestination[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return destinations;
  return destinations.filter(({ id, standing }) => {
    const parts = standing ? [standing.type, channelName(standing.type), standing.address, ...standing.routes] : [];
    const haystack = [id, ...parts].join('\n').toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}
