import { readItems } from '../feed/read-items.js';
import type { FormatReader } from '../format.js';
import { formatsFault } from '../formats-faults.js';
import { RepairLog } from '../repair-log.js';
import { detectNewsml1 } from './detect.js';
import { readEnvelope } from './envelope.js';
import { type Newsml1Document, parseNewsml1 } from './parse.js';
import { itemsOf, type MakeItem, type Surroundings } from './read-news-item.js';
import { Topics } from './topics.js';

/** IPTC NewsML 1.0 to 1.2: one document with any number of items, each with one story or several. */
export const newsml1Reader: FormatReader = {
  name: 'newsml-1',
  detect: detectNewsml1,
  read(probe, options) {
    const repairs = new RepairLog();
    const document = parseNewsml1(probe.text, repairs);
    const envelope = document.envelope && readEnvelope(document.envelope, () => repairs.note('list-cut', 'NewsEnvelope'));
    const surroundings: Surroundings = {
      topics: new Topics(document.topicSets),
      ...(envelope === undefined ? {} : { envelope }),
      ...(options.sourceUrl === undefined ? {} : { baseUrl: options.sourceUrl }),
    };
    const items = readItems(allItems(document, surroundings), (make) => make());
    return { ...(envelope?.feed === undefined ? {} : { feed: envelope.feed }), items, repairs: repairs.list };
  },
};

/** Each item is made when it is its turn and let go of after it. */
function* allItems({ members }: Newsml1Document, surroundings: Surroundings): Generator<MakeItem> {
  for (const member of members) {
    const element = member.whole();
    if (member.isCutOff()) yield cutOff;
    else yield* itemsOf(element, surroundings);
  }
}

function cutOff(): never {
  throw formatsFault('item-malformed', { reason: 'the document ends in the middle of it' });
}
