import type { Article, Medium, Rendition } from '@wireroom/contracts';
import { uriOf } from './uri-of.js';

const GENERAL_TYPE: Readonly<Record<Medium['type'], string>> = {
  picture: 'image/jpeg',
  graphic: 'image/png',
  audio: 'audio/mpeg',
  video: 'video/mp4',
  document: 'application/octet-stream',
  other: 'application/octet-stream',
};
const TYPE_OF_SUFFIX: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  avif: 'image/avif',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
  m3u8: 'application/vnd.apple.mpegurl',
  pdf: 'application/pdf',
};

export interface OutgoingFile extends Rendition {
  readonly medium: Medium;
  readonly mediaType: string;
}

/** The best file of each medium that can be fetched: the widest, else the first. Feeds demand a media type, so one that is missing is told from the name. */
export function filesOf(article: Article): OutgoingFile[] {
  return article.media.flatMap((medium) => {
    const best = bestOf(medium.renditions);
    return best === undefined ? [] : [{ ...best, medium, href: uriOf(best.href), mediaType: mediaTypeOf(medium.type, best) }];
  });
}

function bestOf(renditions: readonly Rendition[]): Rendition | undefined {
  let best: Rendition | undefined;
  for (const rendition of renditions)
    if (/^https?:/i.test(rendition.href) && (best === undefined || (rendition.width ?? 0) > (best.width ?? 0))) best = rendition;
  return best;
}

function mediaTypeOf(type: Medium['type'], { href, mediaType }: Rendition): string {
  const suffix = /\.([a-z0-9]{2,5})(?:[?#]|$)/i.exec(href)?.[1]?.toLowerCase();
  return mediaType ?? TYPE_OF_SUFFIX[suffix ?? ''] ?? GENERAL_TYPE[type];
}
