import { formatsFault } from '../formats-faults.js';
import type { RepairLog } from '../repair-log.js';
import { parseXml } from '../xml/parse-xml.js';
import { childNamed, type XmlElement } from '../xml/xml-element.js';
import { MEMBER_KINDS } from './member-kinds.js';

/** One item of a document. */
export interface G2Member {
  /** The element's name without prefix, in lower case, such as `newsitem`. */
  readonly kind: string;
  /** Whether the end of the document cut it off. */
  readonly cutOff: boolean;
  /** The element with all that is in it; made when asked for, so ask once. @throws Fault of parseXml, about the whole document */
  whole(): XmlElement;
}

/** A NewsML-G2 document: one item, or a message with its header and items in order. */
export interface G2Document {
  readonly isMessage: boolean;
  readonly header?: XmlElement;
  readonly members: readonly G2Member[];
}

/** Names come with this prefix, whichever the document chose, and also where it declares none. */
const PREFIX = 'nar';
/** The items of a message are made one after the other, so that a large one never lies in memory as a tree. */
const LATER: ReadonlySet<string> = new Set([...MEMBER_KINDS.keys()].map((kind) => `${PREFIX}:${kind}`));

/** @throws Fault of parseXml, and `document-malformed` where the names are in a namespace that nobody declared */
export function parseNewsmlG2(text: string, repairs: RepairLog): G2Document {
  const document = parseXml(text, repairs, { defaultPrefix: PREFIX, later: LATER });
  const { root } = document;
  const member = (element: XmlElement): G2Member => ({
    kind: kindOf(element),
    cutOff: document.unclosed.has(element),
    whole: () => document.whole(element),
  });
  if (root.name !== 'nar:newsmessage') {
    if (!MEMBER_KINDS.has(kindOf(root)))
      throw formatsFault('document-malformed', { reason: `<${root.name}> is in no namespace` });
    return { isMessage: false, members: [member(root)] };
  }
  const members: G2Member[] = [];
  for (const set of root.children) {
    if (typeof set === 'string' || set.name !== 'nar:itemset') continue;
    for (const node of set.children) {
      if (typeof node === 'string') continue;
      if (MEMBER_KINDS.has(kindOf(node))) members.push(member(node));
      else repairs.note('member-unknown', node.name);
    }
  }
  return { isMessage: true, header: childNamed(root, 'nar:header'), members };
}

function kindOf(element: XmlElement): string {
  return element.name.startsWith('nar:') ? element.name.slice(4) : '';
}
