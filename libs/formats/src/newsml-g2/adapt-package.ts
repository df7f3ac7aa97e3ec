import type { Item } from '@wireroom/contracts';
import { childElements, type XmlElement } from '../xml/xml-element.js';
import { addLinks } from './adapt-links.js';
import type { G2Context } from './g2-context.js';

/** The members of a package in reading order, as links; groups in groups are flattened. Messages also list members without any group. */
export function addMembers(item: Item, groupSets: readonly XmlElement[], context: G2Context): void {
  for (const set of groupSets) addLinks(item, membersIn(set), context);
}

function membersIn(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((child) => {
    if (child.name === 'nar:itemref') return [child];
    return child.name === 'nar:group' ? membersIn(child) : [];
  });
}
