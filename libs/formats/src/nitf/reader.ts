import { readItems } from '../feed/read-items.js';
import type { FormatReader } from '../format.js';
import { formatsFault } from '../formats-faults.js';
import { RepairLog } from '../repair-log.js';
import { adaptNitf } from './adapt.js';
import { detectNitf } from './detect.js';
import { parseNitf } from './parse.js';

/** IPTC NITF 3.0 to 3.6, one document or several under one root. */
export const nitfReader: FormatReader = {
  name: 'nitf',
  detect: detectNitf,
  read(probe, options) {
    const repairs = new RepairLog();
    const items = readItems(parseNitf(probe.text, repairs), (member) => {
      if (member.cutOff) throw formatsFault('item-malformed', { reason: 'the document ends in the middle of it' });
      return adaptNitf(member.whole(), options.sourceUrl);
    });
    return { items, repairs: repairs.list };
  },
};
