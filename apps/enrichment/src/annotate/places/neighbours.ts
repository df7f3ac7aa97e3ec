import type { Mention } from './find-mentions.js';
import type { Gazetteer } from './gazetteer.js';
import { isMajor, largest } from './majors.js';

/** The mentions before and after one in its text, however far away. */
export interface Neighbours {
  readonly before: Mention | undefined;
  readonly after: Mention | undefined;
  /** The neighbour is a country, a region, their people or a large city: surely no surname. */
  readonly sureBefore: boolean;
  readonly sureAfter: boolean;
}

export function neighboursOf(mentions: readonly Mention[], index: number, gazetteer: Gazetteer): Neighbours {
  const before = mentions[index - 1];
  const after = mentions[index + 1];
  return { before, after, sureBefore: isSure(before, gazetteer), sureAfter: isSure(after, gazetteer) };
}

function isSure(mention: Mention | undefined, gazetteer: Gazetteer): boolean {
  if (mention === undefined || mention.isGivenName) return false;
  return gazetteer.kind(mention.places[0]!) !== 'city' || isMajor(gazetteer, largest(gazetteer, mention.places));
}
