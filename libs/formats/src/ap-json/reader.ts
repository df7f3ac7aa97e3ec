import { readItems } from '../feed/read-items.js';
import type { FormatReader } from '../format.js';
import { formatsFault } from '../formats-faults.js';
import { refuseDeep } from '../json/refuse-deep.js';
import { adaptAp } from './adapt.js';
import { detectApJson } from './detect.js';
import { apEntries, apEntry } from './parse.js';

/** Feeds and items of AP's Media API. */
export const apJsonReader: FormatReader = {
  name: 'ap-json',
  detect: detectApJson,
  read(probe, options) {
    const items = readItems(apEntries(probe.json) ?? [], (value) => {
      const entry = apEntry(value);
      if (entry === undefined) throw formatsFault('item-malformed', { reason: 'it is no item of AP' });
      refuseDeep(value);
      return adaptAp(entry, options.sourceUrl);
    });
    return { items, repairs: [] };
  },
};
