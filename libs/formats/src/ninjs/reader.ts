import { Fault } from '@wireroom/contracts';
import type { FormatReader, Probe, ReadItem, ReadOptions, ReadResult } from '../format.js';
import { formatsFault } from '../formats-faults.js';
import { isObject, type JsonObject } from '../json/json-value.js';
import { refuseDeep } from '../json/refuse-deep.js';
import { MAX_ITEMS } from '../limits.js';
import { adaptNinjs } from './adapt.js';
import { detectNinjs, ninjsObjects } from './detect.js';
import { withEmbedded } from './embedded-stories.js';
import { type NinjsItem, parseNinjs } from './parse.js';

/** Profile by which our own writer marks a composite that carries a page of a feed. */
export const FEED_PROFILE = 'wireroom-feed';

/** IPTC ninjs 1.0 to 3.1, one object, a list of them, or a feed as our own writer sends it. */
export const ninjsReader: FormatReader = {
  name: 'ninjs',
  detect: detectNinjs,
  read(probe: Probe, options: ReadOptions): ReadResult {
    const objects = ninjsObjects(probe.json) ?? [];
    const [first] = objects;
    const page = objects.length === 1 && isObject(first) && first['profile'] === FEED_PROFILE ? parseNinjs(first) : undefined;
    const entries = page === undefined ? objects : page.associations.map((association) => association.object);
    const items: ReadItem[] = [];
    for (const entry of entries) {
      for (const object of withEmbedded(entry)) {
        if (items.length === MAX_ITEMS) throw formatsFault('limit-exceeded', { limit: 'items', allowed: MAX_ITEMS });
        items.push(readItem(object, options.sourceUrl));
      }
    }
    return page === undefined ? { items, repairs: [] } : { feed: feedInfo(page), items, repairs: [] };
  },
};

function readItem(entry: unknown, sourceUrl: string | undefined): ReadItem {
  if (!isObject(entry)) return { fault: formatsFault('item-malformed', { reason: 'it is no JSON object' }) };
  try {
    refuseDeep(entry);
    return { item: adaptNinjs(parseNinjs(withoutLabel(entry)), sourceUrl) };
  } catch (error) {
    return { fault: error instanceof Fault ? error : formatsFault('item-malformed', { reason: 'it could not be read' }, error) };
  }
}

/** In 2.1 and later `name` is the association's label, not the item's. */
function withoutLabel(entry: JsonObject): JsonObject {
  if (entry['name'] === undefined || entry['rel'] === undefined) return entry;
  const { name, rel, ...item } = entry;
  return item;
}

function feedInfo(page: NinjsItem): ReadResult['feed'] {
  const title = page.headlines[0]?.value ?? page.fields.text('title');
  const link = page.fields.text('uri');
  const language = page.fields.text('language');
  return {
    ...(title === undefined ? {} : { title }),
    ...(link === undefined ? {} : { link }),
    ...(language === undefined ? {} : { language }),
  };
}
