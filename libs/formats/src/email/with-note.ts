import type { Item } from '@wireroom/contracts';
import type { ReadItem } from '../format.js';

/**
 * An item that came with a cover note: the note is for editors. What the note says of an embargo holds for all that came with it, as
 * far as the item says nothing itself; a note that withholds, withholds, and one that kills, kills.
 */
export function withNote(entry: ReadItem, cover: Item, note: string): ReadItem {
  if (!('item' in entry)) return entry;
  const { item } = entry;
  const isKilled = cover.pubStatus === 'canceled';
  const isWithheld = cover.pubStatus === 'withheld' && item.pubStatus === 'usable' && item.embargoUntil === undefined;
  return {
    item: {
      ...item,
      ...(isWithheld ? { pubStatus: 'withheld' } : {}),
      ...(isKilled ? { pubStatus: 'canceled', signals: [...new Set([...item.signals, ...cover.signals])] } : {}),
      ...(item.embargoUntil === undefined && cover.embargoUntil !== undefined ? { embargoUntil: cover.embargoUntil } : {}),
      edNotes: note === '' ? item.edNotes : [...item.edNotes, { text: note, public: false }],
      repairs: isWithheld
        ? [...item.repairs, ...cover.repairs.filter(({ code }) => code === 'embargo-unreadable')]
        : item.repairs,
      extensions: { ...item.extensions, ...coverOf(cover) },
    },
  };
}

/** The mail that brought an item, as far as it is known, and what else it brought. */
function coverOf({ guid, headline, authors, extensions }: Item): { mail: Record<string, unknown> } {
  const from = authors[0]?.email ?? authors[0]?.name;
  const attachments = extensions?.['attachments'];
  return {
    mail: {
      ...(guid === undefined ? {} : { messageId: guid }),
      ...(headline === undefined ? {} : { subject: headline }),
      ...(from === undefined ? {} : { from }),
      ...(attachments === undefined ? {} : { attachments }),
    },
  };
}
