import type { Article, Medium, Rendition } from '@wireroom/contracts';

type MediaObject = Record<string, unknown>;

/** Which property of a work a medium is, and of which of schema.org's types. */
const PLACE_OF_TYPE: Readonly<Record<Medium['type'], readonly [property: string, type: string]>> = {
  picture: ['image', 'ImageObject'],
  graphic: ['image', 'ImageObject'],
  audio: ['audio', 'AudioObject'],
  video: ['video', 'VideoObject'],
  document: ['associatedMedia', 'MediaObject'],
  other: ['associatedMedia', 'MediaObject'],
};

/** The files of an article as schema.org's media objects, one for each file. */
export function newsMedia(article: Article): Record<string, MediaObject[]> {
  const media: Record<string, MediaObject[]> = {};
  for (const medium of article.media) {
    const [property, type] = PLACE_OF_TYPE[medium.type];
    media[property] ??= [];
    for (const rendition of medium.renditions) media[property].push(mediaObject(type, medium, rendition));
  }
  return media;
}

function mediaObject(type: string, medium: Medium, rendition: Rendition): MediaObject {
  return {
    '@type': type,
    url: rendition.href,
    contentUrl: rendition.href,
    name: rendition.title,
    encodingFormat: rendition.mediaType,
    width: rendition.width,
    height: rendition.height,
    contentSize: rendition.size === undefined ? undefined : `${rendition.size} B`,
    duration: rendition.duration === undefined ? undefined : `PT${rendition.duration}S`,
    caption: medium.caption,
    description: medium.alt,
    creditText: medium.credit,
  };
}
