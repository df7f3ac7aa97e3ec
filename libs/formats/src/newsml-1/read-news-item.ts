import type { Item } from '@wireroom/contracts';
import { formatsFault } from '../formats-faults.js';
import { MAX_LIST } from '../limits.js';
import { RepairLog } from '../repair-log.js';
import { childNamed, childrenNamed, type XmlElement } from '../xml/xml-element.js';
import { adaptStory, type ItemFrame } from './adapt.js';
import type { Envelope } from './envelope.js';
import { identityOf } from './identity.js';
import { firstOf, type NewsComponent, readComponent } from './news-component.js';
import { storiesOf } from './stories.js';
import { Topics } from './topics.js';

/** What the document says around an item. */
export interface Surroundings {
  readonly topics: Topics;
  readonly envelope?: Envelope;
  readonly baseUrl?: string;
}

/** Makes an item of one story. @throws Fault where that story cannot be read */
export type MakeItem = () => Item;

/** The stories of a `NewsItem` in order, then those of the items that stand inside it. */
export function* itemsOf(element: XmlElement, surroundings: Surroundings): Generator<MakeItem> {
  const frame = frameOf(element, surroundings);
  const root = childNamed(element, 'newscomponent');
  if (root === undefined) {
    yield () => withoutComponent(frame);
    return;
  }
  const component = readComponent(root, frame.repairs);
  const inner = innerItems(component);
  if (inner.length === 0 || saysSomething(component))
    for (const story of storiesOf(component)) yield () => withMembers(adaptStory(frame, story), inner);
  for (const item of inner) yield* itemsOf(item, surroundings);
}

function frameOf(element: XmlElement, surroundings: Surroundings): ItemFrame {
  const sets = childrenNamed(element, 'topicset');
  return {
    ...surroundings,
    element,
    identity: identityOf(childNamed(element, 'identification')),
    topics: sets.length === 0 ? surroundings.topics : new Topics(sets, surroundings.topics),
    repairs: new RepairLog(),
  };
}

/**
 * An item without content: a withdrawal is complete without any. Anything else says how an earlier revision changes, which nobody can
 * know who has not got that one, or is a vocabulary.
 */
function withoutComponent(frame: ItemFrame): Item {
  const item = adaptStory(frame, undefined);
  if (item.pubStatus !== 'usable') return item;
  if (childNamed(frame.element, 'topicset') !== undefined)
    throw formatsFault('format-unsupported', { format: 'A NewsML topic set' });
  const { guid = 'an item without identity', update } = frame.identity;
  if (update !== undefined || childNamed(frame.element, 'update') !== undefined) throw formatsFault('item-partial', { guid });
  return item;
}

function innerItems({ items, components }: NewsComponent): XmlElement[] {
  return [...items, ...components.flatMap(innerItems)];
}

/** Whether a component around items is more than their wrapping. */
function saysSomething(component: NewsComponent): boolean {
  const { hasCopy, hasFile, references, components } = component;
  if (hasCopy || hasFile || references.length > 0) return true;
  return firstOf(component, 'newslines', 'headline') !== undefined || components.some(saysSomething);
}

/** A package refers to the items that it brings. */
function withMembers(item: Item, inner: readonly XmlElement[]): Item {
  for (const element of inner) {
    const { guid } = identityOf(childNamed(element, 'identification'));
    if (guid !== undefined && item.links.length < MAX_LIST) item.links.push({ rel: 'relatedTo', href: guid });
  }
  if (inner.length > 0 && item.body.length + item.media.length === 0) item.type = 'composite';
  return item;
}
