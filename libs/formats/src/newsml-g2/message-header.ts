import type { FeedInfo } from '@wireroom/contracts';
import type { RepairLog } from '../repair-log.js';
import { childNamed, type XmlElement } from '../xml/xml-element.js';
import { Extensions } from './extensions.js';
import { lineIn } from './text-in.js';

/** What a message says of its transmission. */
export interface MessageHeader {
  /** The sender's priority of transmission, as written. */
  readonly priority?: string;
  /** All of it, the same object for all items of the message. */
  readonly json: unknown;
  readonly feed?: FeedInfo;
}

export function readHeader(header: XmlElement, repairs: RepairLog): MessageHeader {
  const extensions = new Extensions(repairs);
  extensions.add('header', [header]);
  const priority = lineIn(childNamed(header, 'nar:priority'));
  const title = lineIn(childNamed(header, 'nar:sender'));
  return {
    json: extensions.list?.['header'],
    ...(priority === undefined ? {} : { priority }),
    ...(title === undefined ? {} : { feed: { title } }),
  };
}
