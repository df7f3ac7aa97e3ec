import { readItems } from '../feed/read-items.js';
import type { FormatReader } from '../format.js';
import { RepairLog } from '../repair-log.js';
import { adaptEntry, adaptFeed, atomContext } from './adapt.js';
import { adaptDeletedEntry } from './adapt-deleted-entry.js';
import { detectAtom } from './detect.js';
import { parseAtom } from './parse.js';

/** Atom 1.0 and 0.3. */
export const atomReader: FormatReader = {
  name: 'atom',
  detect: detectAtom,
  read(probe, options) {
    const repairs = new RepairLog();
    const document = parseAtom(probe.text, repairs);
    const feed = adaptFeed(document.feed, options.sourceUrl);
    const context = atomContext(document.feed, feed, options.sourceUrl);
    const items = readItems(document.entries, (entry) =>
      entry.name === 'atom:entry' ? adaptEntry(entry, document, context) : adaptDeletedEntry(entry),
    );
    return { feed, items, repairs: repairs.list };
  },
};
