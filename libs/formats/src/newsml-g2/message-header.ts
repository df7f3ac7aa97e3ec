import type { FeedInfo } from '@wireroom/contracts';
import type { RepairLog } from '../repair-log.js';
import { childNamed, childrenNamed, type XmlElement } from '../xml/xml-element.js';
import { readCatalogs } from './catalog.js';
import { Extensions } from './extensions.js';
import { lineIn } from './text-in.js';
import { wireroomValue } from './wireroom-properties.js';

/** What a message says of its transmission. */
export interface MessageHeader {
  /** The sender's priority of transmission, as written. */
  readonly priority?: string;
  /** All of it, the same object for all items of the message. */
  readonly json: unknown;
  readonly feed?: FeedInfo;
}

export function readHeader(header: XmlElement, repairs: RepairLog): MessageHeader {
  const extensions = new Extensions(() => repairs.note('list-cut', 'header'));
  extensions.add('header', [header]);
  const priority = lineIn(childNamed(header, 'nar:priority'));
  const feed = feedOf(header);
  return {
    json: extensions.list?.['header'],
    ...(priority === undefined ? {} : { priority }),
    ...(feed === undefined ? {} : { feed }),
  };
}

/** Our own writer gives a message the title and address of the feed; of others it is the sender's. */
function feedOf(header: XmlElement): FeedInfo | undefined {
  const { wireroom } = readCatalogs(childrenNamed(header, 'nar:catalog'));
  const properties = childrenNamed(header, 'nar:headerextproperty');
  const title = wireroomValue(properties, 'title', { wireroom }) ?? lineIn(childNamed(header, 'nar:sender'));
  const link = wireroomValue(properties, 'self', { wireroom });
  if (title === undefined && link === undefined) return undefined;
  return { ...(title === undefined ? {} : { title }), ...(link === undefined ? {} : { link }) };
}
