import { formatsFault } from '../formats-faults.js';
import type { RepairLog } from '../repair-log.js';
import { parseXml } from '../xml/parse-xml.js';
import { childNamed, childrenNamed, type XmlElement } from '../xml/xml-element.js';

/** One `NewsItem` of a document. */
export interface Newsml1Member {
  /** The element with all that is in it; made when asked for, so ask once. @throws Fault of parseXml, about the whole document */
  whole(): XmlElement;
  /** Whether the end of the document cut it off; known once `whole` was asked for. */
  isCutOff(): boolean;
}

/** A NewsML document: what is said of its transmission, the vocabularies it brings, and its items in order. */
export interface Newsml1Document {
  readonly envelope?: XmlElement;
  readonly topicSets: readonly XmlElement[];
  readonly members: readonly Newsml1Member[];
}

/** Items are made one after the other, so that a large document never lies in memory as a tree. */
const LATER: ReadonlySet<string> = new Set(['newsitem']);

/** @throws Fault of parseXml, or `document-malformed` where there is no item */
export function parseNewsml1(text: string, repairs: RepairLog): Newsml1Document {
  const document = parseXml(text, repairs, { later: LATER });
  const { root } = document;
  const members = childrenNamed(root, 'newsitem').map((element): Newsml1Member => {
    const holder: { made?: XmlElement } = {};
    return {
      whole: () => {
        holder.made = document.whole(element);
        return holder.made;
      },
      isCutOff: () => document.unclosed.has(element) || (holder.made !== undefined && document.unclosed.has(holder.made)),
    };
  });
  if (members.length === 0) throw formatsFault('document-malformed', { reason: 'it has no NewsItem' });
  const envelope = childNamed(root, 'newsenvelope');
  return { ...(envelope === undefined ? {} : { envelope }), topicSets: childrenNamed(root, 'topicset'), members };
}
