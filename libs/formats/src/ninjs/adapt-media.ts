import type { Item, Link, Medium, Rendition } from '@wireroom/contracts';
import { type JsonObject, listFrom, numberFrom, stringFrom } from '../json/json-value.js';
import { MAX_LIST } from '../limits.js';
import { splitCredit } from '../markup/caption-credit.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { RepairLog } from '../repair-log.js';
import { adaptStatus } from './adapt-status.js';
import { adaptTexts } from './adapt-texts.js';
import { isStory } from './embedded-stories.js';
import { Fields } from './fields.js';
import { type NinjsItem, parseNinjs } from './parse.js';

const MEDIUM_TYPES: ReadonlySet<string> = new Set(['picture', 'graphic', 'audio', 'video']);

/** What the files and associated objects say that media and links cannot hold, each with the name or address that tells which it is. */
export interface KeptMedia {
  readonly renditions: readonly JsonObject[];
  readonly associations: readonly JsonObject[];
}

/** Files of the item itself, and associated pictures, graphics, sounds and videos; other associations become links. */
export function adaptMedia(
  item: NinjsItem,
  own: { type: Item['type']; caption?: string; credit?: string; repairs: RepairLog },
): Pick<Item, 'media' | 'links'> & { kept: KeptMedia } {
  const media: Medium[] = [];
  const links: Link[] = [];
  const associations: JsonObject[] = [];
  const { renditions, kept } = renditionsOf(item);
  if (renditions.length > 0) {
    const type = MEDIUM_TYPES.has(own.type) ? (own.type as Medium['type']) : mediumTypeOf(renditions);
    media.push({ type, ...described(own.caption, own.credit), renditions });
  }
  const isEmbargoed = isHeld(item.fields);
  for (const association of item.associations) {
    if (isWithdrawn(association.object, isEmbargoed)) {
      own.repairs.note('association-withheld', association.name);
      if (!isStory(association.object)) associations.push(association.object);
      continue;
    }
    const related = associatedMedium(association.object) ?? relatedItem(association.object, association.name);
    if (related.medium !== undefined && media.length < MAX_LIST) media.push(related.medium);
    if (related.link !== undefined && links.length < MAX_LIST) links.push(related.link);
    if (related.kept !== undefined) associations.push(labelled(related.kept, association));
  }
  return { media, links, kept: { renditions: kept, associations } };
}

/** Whether an object may not be shown, or not as soon as the item that it comes with. */
function isWithdrawn(object: JsonObject, isEmbargoed: boolean): boolean {
  const fields = new Fields(object);
  return adaptStatus(fields, new RepairLog()).pubStatus !== 'usable' || (!isEmbargoed && isHeld(fields));
}

function isHeld(fields: Fields): boolean {
  const names = ['embargoeduntil', 'embargoed'];
  const value = fields.take(...names);
  fields.leave(...names);
  return value !== undefined && value !== '' && value !== false;
}

/** An associated object, and what is left of it. */
interface Related {
  readonly medium?: Medium;
  readonly link?: Link;
  readonly kept?: JsonObject;
}

function labelled(kept: JsonObject, { name, object }: NinjsItem['associations'][number]): JsonObject {
  const uri = stringFrom(object['uri'] ?? object['guid']);
  return { ...(name === '' ? {} : { name }), ...(uri === undefined ? {} : { uri }), ...kept };
}

function associatedMedium(object: JsonObject): Related | undefined {
  const associated = parseNinjs(object);
  const type = associated.fields.text('type')?.toLowerCase();
  const { renditions, kept } = renditionsOf(associated);
  if (renditions.length === 0 || (type !== undefined && !MEDIUM_TYPES.has(type))) return undefined;
  const texts = adaptTexts(associated, undefined);
  const caption = texts.caption ?? texts.abstract;
  const credit = texts.credit ?? associated.fields.text('creditline', 'credit') ?? associated.fields.text('byline', 'by');
  const guid = associated.fields.text('uri', 'guid');
  for (const known of ['name', 'pubstatus']) associated.fields.take(known);
  const medium: Medium = {
    ...(guid === undefined ? {} : { guid }),
    type: type === undefined ? mediumTypeOf(renditions) : (type as Medium['type']),
    ...described(caption, credit),
    ...(texts.headline === undefined ? {} : { alt: texts.headline }),
    renditions,
  };
  const left = { ...associated.fields.rest, ...(kept.length === 0 ? {} : { renditions: kept }) };
  return Object.keys(left).length === 0 ? { medium } : { medium, kept: left };
}

function described(caption: string | undefined, credit: string | undefined): Pick<Medium, 'caption' | 'credit'> {
  const split = credit === undefined && caption !== undefined ? splitCredit(caption) : { caption, credit };
  return {
    ...(split.caption === undefined ? {} : { caption: split.caption }),
    ...(split.credit === undefined ? {} : { credit: split.credit }),
  };
}

function relatedItem(object: JsonObject, name: string): Related {
  const fields = new Fields(object);
  const href = fields.text('uri', 'guid', 'href');
  if (href === undefined) return fields.rest === undefined ? {} : { kept: fields.rest };
  const [headline, ...further] = fields.objects('headlines');
  const title = fields.text('headline', 'title') ?? stringFrom(headline?.['value']) ?? (name === '' ? undefined : name);
  if (further.length > 0) fields.leave('headlines');
  for (const known of ['name', 'type', 'pubstatus']) fields.take(known);
  const link: Link = { rel: 'relatedTo', href, ...(title === undefined ? {} : { title }) };
  // A whole story is an item of its own.
  if (listFrom(object['renditions']).length === 0) fields.take('renditions');
  const kept = isStory(object) ? undefined : fields.rest;
  return kept === undefined ? { link } : { link, kept };
}

/** Files, and what they say that a rendition cannot hold. */
function renditionsOf(item: NinjsItem): { renditions: Rendition[]; kept: JsonObject[] } {
  const renditions: Rendition[] = [];
  const kept: JsonObject[] = [];
  for (const { name, object } of item.renditions) {
    const fields = new Fields(object);
    const found = rendition(fields);
    fields.take('name');
    if (found !== undefined && renditions.length < MAX_LIST) renditions.push(found);
    const { rest } = fields;
    const href = stringFrom(object['href']);
    if (rest !== undefined) kept.push({ ...(name === '' ? {} : { name }), ...(href === undefined ? {} : { href }), ...rest });
  }
  return { renditions, kept };
}

/** Addresses of files are kept when they are http(s); what a vendor calls a file but cannot be fetched is none. */
function rendition(fields: Fields): Rendition | undefined {
  const href = resolveReference(fields.text('href'));
  if (href === undefined || !/^https?:/.test(href)) return undefined;
  const numbers = {
    width: numberFrom(fields.take('width')),
    height: numberFrom(fields.take('height')),
    size: numberFrom(fields.take('sizeinbytes', 'size')),
    duration: numberFrom(fields.take('duration')),
  };
  const mediaType = fields.text('mimetype', 'contenttype');
  const title = fields.text('title');
  return {
    href,
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(title === undefined ? {} : { title }),
    ...Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined)),
  };
}

function mediumTypeOf(renditions: readonly Rendition[]): Medium['type'] {
  const mediaType = renditions.find((entry) => entry.mediaType !== undefined)?.mediaType ?? '';
  if (mediaType.startsWith('image/')) return 'picture';
  if (mediaType.startsWith('audio/')) return 'audio';
  if (mediaType.startsWith('video/')) return 'video';
  return mediaType === '' ? 'other' : 'document';
}
