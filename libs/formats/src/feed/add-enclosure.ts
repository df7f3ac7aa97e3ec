import type { Item, Medium, Rendition } from '@wireroom/contracts';
import { complete } from './complete.js';
import { hasRoom } from './has-room.js';

type MediumType = Medium['type'];

const BY_EXTENSION: readonly (readonly [RegExp, MediumType])[] = [
  [/\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp)$/i, 'picture'],
  [/\.svg$/i, 'graphic'],
  [/\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i, 'audio'],
  [/\.(?:mp4|m4v|mov|webm|ogv|avi|mkv|m3u8)$/i, 'video'],
  [/\.(?:pdf|docx?|xlsx?|pptx?|odt|txt|epub)$/i, 'document'],
];

/** What kind of medium a file is: by its media type or Media RSS's `medium`, else by the end of its address. */
export function mediumType(href: string, mediaType: string | undefined): MediumType {
  const main = mediaType?.split('/', 1)[0]?.toLowerCase();
  if (main === 'image') return mediaType?.includes('svg') ? 'graphic' : 'picture';
  if (main === 'audio' || main === 'video' || main === 'document') return main;
  if (main === 'text' || mediaType === 'application/pdf') return 'document';
  const path = href.split(/[?#]/, 1)[0] ?? '';
  return BY_EXTENSION.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
}

/** Adds a file that comes with the item: as a medium, unless the text shows it already, and as a link. */
export function addEnclosure(
  item: Item,
  rendition: Rendition,
  type: MediumType = mediumType(rendition.href, rendition.mediaType),
): void {
  addMedium(item, { type, renditions: [rendition] });
  if (!hasRoom(item, 'links') || item.links.some(({ rel, href }) => rel === 'enclosure' && href === rendition.href)) return;
  item.links.push({
    rel: 'enclosure',
    href: rendition.href,
    title: rendition.title,
    mediaType: rendition.mediaType,
  });
}

/** Adds a medium; one that shares a file with a known one completes it instead. */
export function addMedium(item: Item, medium: Medium): void {
  if (!hasRoom(item, 'media')) return;
  const files = new Set(medium.renditions.map(({ href }) => href));
  const known = item.media.findIndex(({ renditions }) => renditions.some(({ href }) => files.has(href)));
  const before = item.media[known];
  if (before === undefined) item.media.push(medium);
  else item.media[known] = { ...complete(before, medium), renditions: merged(before.renditions, medium.renditions) };
}

function merged(before: readonly Rendition[], more: readonly Rendition[]): Rendition[] {
  const all = new Map(before.map((rendition) => [rendition.href, rendition]));
  for (const rendition of more) {
    const known = all.get(rendition.href);
    all.set(rendition.href, known === undefined ? rendition : complete(known, rendition));
  }
  return [...all.values()];
}
