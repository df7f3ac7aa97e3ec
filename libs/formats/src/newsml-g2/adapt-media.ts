import type { Item, Medium } from '@wireroom/contracts';
import { hasRoom } from '../feed/has-room.js';
import { MAX_LIST } from '../limits.js';
import { splitCredit } from '../markup/caption-credit.js';
import { attribute, childrenNamed, type XmlElement } from '../xml/xml-element.js';
import type { G2Context } from './g2-context.js';
import { noteCut } from './note-cut.js';
import { mediumTypeOf, renditionOf } from './rendition-of.js';
import { lineIn } from './text-in.js';
import { wireroomValue } from './wireroom-properties.js';

/** Properties of remote content that a rendition can hold; what says more stays as it is too. */
const HELD: ReadonlySet<string> = new Set(
  'href residref contenttype rendition renditionuri width height size duration durationunit version id'.split(' '),
);

/**
 * Files of the item's own content: all that are of one kind are renditions of one medium. A file that is only named by the guid of
 * another item is a medium without renditions.
 * @returns the elements that say more than a medium can hold
 */
export function setMedia(item: Item, contentSets: readonly XmlElement[], context: G2Context): XmlElement[] {
  const own = new Map<Medium['type'], Medium>();
  const left: XmlElement[] = [];
  const media: Medium[] = [];
  for (const element of contentSets.flatMap((set) => childrenNamed(set, 'nar:remotecontent'))) {
    const rendition = renditionOf(element, context);
    const guid = attribute(element, 'residref');
    if (
      Object.keys(element.attributes).some((name) => !HELD.has(name)) ||
      element.children.some((node) => typeof node !== 'string')
    )
      left.push(element);
    if (rendition === undefined && guid === undefined) continue;
    const type = mediumTypeOf(rendition?.mediaType ?? attribute(element, 'contenttype'), item.type);
    const medium = guid === undefined ? own.get(type) : undefined;
    if (medium === undefined) {
      const made: Medium = { ...identity(element, guid, context), type, renditions: rendition === undefined ? [] : [rendition] };
      media.push(made);
      if (guid === undefined) own.set(type, made);
    } else if (rendition !== undefined && medium.renditions.length < MAX_LIST) medium.renditions.push(rendition);
    else noteCut(item, 'renditions');
  }
  const linked = item.media;
  item.media = [];
  for (const medium of [...media, ...linked]) if (hasRoom(item, 'media')) item.media.push(medium);
  return left;
}

/** The guid of another item; in an item of ours also what its file says of the medium. */
function identity(element: XmlElement, residref: string | undefined, context: G2Context): Partial<Medium> {
  if (residref !== undefined) return { guid: residref };
  if (context.wireroom === undefined) return {};
  const own: Partial<Medium> = {};
  const guid = lineIn(
    childrenNamed(element, 'nar:altid').find(({ attributes }) => attributes['type'] === `${context.wireroom}:guid`),
  );
  if (guid !== undefined) own.guid = guid;
  const properties = childrenNamed(element, 'nar:remotecontentextproperty');
  for (const name of ['alt', 'credit'] as const) {
    const value = wireroomValue(properties, name, context);
    if (value !== undefined) own[name] = value;
  }
  return own;
}

/**
 * The item's caption, credit and headline describe its own picture, recording or graphic.
 * @returns whether there is one
 */
export function describeMedia(item: Item, caption: string | undefined, context: G2Context): boolean {
  const medium = item.media.find(({ type }) => type === item.type);
  if (medium === undefined) return false;
  if (context.wireroom !== undefined) {
    if (caption !== undefined) medium.caption = caption;
    return true;
  }
  const split = caption === undefined || item.credit !== undefined ? { caption, credit: item.credit } : splitCredit(caption);
  if (split.caption !== undefined) medium.caption = split.caption;
  if (split.credit !== undefined) medium.credit = split.credit;
  if (item.headline !== undefined && item.headlineOrigin === 'given') medium.alt = item.headline;
  return true;
}
