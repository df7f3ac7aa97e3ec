import { createHash } from 'node:crypto';
import { blockText, type Item } from '@wireroom/contracts';

/**
 * The guid that stands for an item whose provider gave none: its own page's address, else a digest of its words, so that
 * the same item fed twice is known again.
 */
export function guidOf(item: Item): string {
  if (item.guid !== undefined && item.guid !== '') return item.guid;
  const page = item.links.find((link) => link.rel === 'canonical');
  if (page !== undefined) return page.href;
  const words = [item.headline ?? '', item.abstract ?? '', ...item.body.map(blockText), ...item.media.flatMap(addresses)];
  return `urn:wireroom:sha256:${createHash('sha256').update(words.join('\n')).digest('hex')}`;
}

function addresses(medium: Item['media'][number]): string[] {
  return medium.renditions.map((rendition) => rendition.href);
}
