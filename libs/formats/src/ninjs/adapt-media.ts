import type { Item, Link, Medium, Rendition } from '@wireroom/contracts';
import { type JsonObject, numberFrom, stringFrom } from '../json/json-value.js';
import { splitCredit } from '../markup/caption-credit.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { adaptTexts } from './adapt-texts.js';
import { Fields } from './fields.js';
import { type NinjsItem, parseNinjs } from './parse.js';

const MEDIUM_TYPES: ReadonlySet<string> = new Set(['picture', 'graphic', 'audio', 'video']);

/** Files of the item itself, and associated pictures, graphics, sounds and videos; other associations become links. */
export function adaptMedia(
  item: NinjsItem,
  own: { type: Item['type']; caption?: string; credit?: string },
): Pick<Item, 'media' | 'links'> {
  const media: Medium[] = [];
  const links: Link[] = [];
  const renditions = renditionsOf(item);
  if (renditions.length > 0) {
    const type = MEDIUM_TYPES.has(own.type) ? (own.type as Medium['type']) : mediumTypeOf(renditions);
    media.push({ type, ...described(own.caption, own.credit), renditions });
  }
  for (const { name, object } of item.associations) {
    const medium = associatedMedium(object);
    if (medium !== undefined) media.push(medium);
    else links.push(...relatedItem(object, name));
  }
  return { media, links };
}

function associatedMedium(object: JsonObject): Medium | undefined {
  const associated = parseNinjs(object);
  const type = associated.fields.text('type')?.toLowerCase();
  const renditions = renditionsOf(associated);
  if (renditions.length === 0 || (type !== undefined && !MEDIUM_TYPES.has(type))) return undefined;
  const texts = adaptTexts(associated, undefined);
  const caption = texts.caption ?? texts.abstract;
  const credit = texts.credit ?? associated.fields.text('creditline', 'credit') ?? associated.fields.text('byline', 'by');
  const guid = associated.fields.text('uri', 'guid');
  return {
    ...(guid === undefined ? {} : { guid }),
    type: type === undefined ? mediumTypeOf(renditions) : (type as Medium['type']),
    ...described(caption, credit),
    ...(texts.headline === undefined ? {} : { alt: texts.headline }),
    renditions,
  };
}

function described(caption: string | undefined, credit: string | undefined): Pick<Medium, 'caption' | 'credit'> {
  const split = credit === undefined && caption !== undefined ? splitCredit(caption) : { caption, credit };
  return {
    ...(split.caption === undefined ? {} : { caption: split.caption }),
    ...(split.credit === undefined ? {} : { credit: split.credit }),
  };
}

function relatedItem(object: JsonObject, name: string): Link[] {
  const fields = new Fields(object);
  const href = fields.text('uri', 'guid', 'href');
  if (href === undefined) return [];
  const title =
    fields.text('headline', 'title') ?? stringFrom(fields.objects('headlines')[0]?.['value']) ?? (name === '' ? undefined : name);
  return [{ rel: 'relatedTo', href, ...(title === undefined ? {} : { title }) }];
}

function renditionsOf(item: NinjsItem): Rendition[] {
  return item.renditions.map(({ object }) => rendition(new Fields(object))).filter((entry) => entry !== undefined);
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
