import type { FeedInfo } from '@wireroom/contracts';
import { childNamed, type XmlElement } from '../xml/xml-element.js';
import { ElementJson } from './element-json.js';
import { formalName } from './line-text.js';

/** What a document says of its transmission, the same for all its items. */
export interface Envelope {
  /** The sender's priority of transmission, as written. */
  readonly priority?: string;
  /** Sender, service, product, time: under NewsML's own names. */
  readonly json?: Record<string, unknown>;
  readonly feed?: FeedInfo;
}

export function readEnvelope(element: XmlElement, onCut: () => void): Envelope {
  const priority = formalName(childNamed(element, 'priority'));
  const others = element.children.filter((node): node is XmlElement => typeof node !== 'string' && node.name !== 'priority');
  const json = new ElementJson(onCut).ofAll(others);
  const title = formalName(childNamed(element, 'newsproduct')) ?? formalName(childNamed(element, 'newsservice'));
  return {
    ...(priority === undefined ? {} : { priority }),
    ...(json === undefined ? {} : { json }),
    ...(title === undefined ? {} : { feed: { title } }),
  };
}
