import { Fault } from '@wireroom/contracts';
import type { FormatReader, ReadItem } from '../format.js';
import { formatsFault } from '../formats-faults.js';
import { MAX_ITEMS } from '../limits.js';
import { RepairLog } from '../repair-log.js';
import { type AdaptOptions, adaptMember } from './adapt.js';
import { detectNewsmlG2 } from './detect.js';
import { MEMBER_KINDS } from './member-kinds.js';
import { readHeader } from './message-header.js';
import { type G2Member, parseNewsmlG2 } from './parse.js';

/** IPTC NewsML-G2 2.9 to 2.35: news items and packages, alone or in a message. */
export const newsmlG2Reader: FormatReader = {
  name: 'newsml-g2',
  detect: detectNewsmlG2,
  read(probe, options) {
    const repairs = new RepairLog();
    const { isMessage, header, members } = parseNewsmlG2(probe.text, repairs);
    if (members.length > MAX_ITEMS) throw formatsFault('limit-exceeded', { limit: 'items of a document', allowed: MAX_ITEMS });
    const message = header === undefined ? undefined : readHeader(header, repairs);
    const refusal = isMessage ? undefined : refusalOf(members[0]!);
    if (refusal !== undefined) throw refusal;
    const items = members.map((member) => readMember(member, { baseUrl: options.sourceUrl, header: message }));
    return { ...(message?.feed === undefined ? {} : { feed: message.feed }), items, repairs: repairs.list };
  },
};

/** One member: read, or refused in its place while its neighbours go on. */
function readMember(member: G2Member, options: AdaptOptions): ReadItem {
  const refusal = refusalOf(member);
  if (refusal !== undefined) return { fault: refusal };
  const element = member.whole();
  try {
    return { item: adaptMember(element, member, options) };
  } catch (error) {
    return { fault: error instanceof Fault ? error : formatsFault('item-malformed', { reason: 'it could not be read' }, error) };
  }
}

/** Items that describe concepts, plans or vocabularies are no news. */
function refusalOf({ kind }: G2Member): Fault | undefined {
  const name = MEMBER_KINDS.get(kind)?.refusedAs;
  return name === undefined ? undefined : formatsFault('format-unsupported', { format: name });
}
