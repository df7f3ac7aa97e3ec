import { emptyItem, type Item } from '@wireroom/contracts';
import { readWhen } from '../dates/read-when.js';
import { readLanguage } from '../feed/read-language.js';
import { formatsFault } from '../formats-faults.js';
import { RepairLog } from '../repair-log.js';
import { applyExtension } from '../wireroom/apply-extension.js';
import { readElements } from '../wireroom/read-elements.js';
import { attribute, childText, type XmlElement } from '../xml/xml-element.js';

/** A tombstone (RFC 6721): the publisher withdraws the entry that it names. @throws Fault `item-malformed` without a reference */
export function adaptDeletedEntry(element: XmlElement): Item {
  const guid = attribute(element, 'ref');
  if (guid === undefined) throw formatsFault('item-malformed', { reason: 'the deleted entry is not named' });
  const repairs = new RepairLog();
  const when = readWhen(attribute(element, 'when'), 'when', repairs);
  const comment = childText(element, 'at:comment');
  const item: Item = {
    ...emptyItem(),
    guid,
    pubStatus: 'canceled',
    signals: ['kill'],
    versionCreated: when,
    edNotes: comment === undefined ? [] : [{ text: comment, public: false }],
    repairs: repairs.list,
  };
  const extension = readElements(element);
  if (extension !== undefined) setOwn(item, element, extension);
  return item;
}

/** Where our own writer made the tombstone its comment is the headline, and the extension has its signals. */
function setOwn(item: Item, element: XmlElement, extension: Readonly<Record<string, unknown>>): void {
  const headline = childText(element, 'at:comment');
  const language = readLanguage(attribute(element, 'xml:lang'));
  item.edNotes = [];
  item.signals = [];
  if (headline !== undefined) Object.assign(item, { headline, headlineOrigin: 'given' });
  if (language !== undefined) item.language = language;
  applyExtension(item, extension);
}
