import { emptyItem, type Item } from '@wireroom/contracts';
import { readWhen } from '../dates/read-when.js';
import { formatsFault } from '../formats-faults.js';
import { RepairLog } from '../repair-log.js';
import { attribute, childText, type XmlElement } from '../xml/xml-element.js';

/** A tombstone (RFC 6721): the publisher withdraws the entry that it names. @throws Fault `item-malformed` without a reference */
export function adaptDeletedEntry(element: XmlElement): Item {
  const guid = attribute(element, 'ref');
  if (guid === undefined) throw formatsFault('item-malformed', { reason: 'the deleted entry is not named' });
  const repairs = new RepairLog();
  const when = readWhen(attribute(element, 'when'), 'when', repairs);
  const comment = childText(element, 'at:comment');
  return {
    ...emptyItem(),
    guid,
    pubStatus: 'canceled',
    signals: ['kill'],
    versionCreated: when,
    edNotes: comment === undefined ? [] : [{ text: comment, public: false }],
    repairs: repairs.list,
  };
}
