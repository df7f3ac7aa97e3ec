import type { Article, Figure, Medium, Rendition } from '@wireroom/contracts';
import { splitCredit, UNCREDITED } from '../markup/caption-credit.js';
import { xml, xmlAround } from '../outgoing/xml.js';
import { renderLines } from './render-inline.js';

const NITF_TYPES: Readonly<Record<Medium['type'], string>> = {
  picture: 'image',
  graphic: 'image',
  audio: 'audio',
  video: 'video',
  document: 'application',
  other: 'other',
};
/** What NITF's types do not tell. */
const OWN_TYPES: ReadonlySet<Medium['type']> = new Set(['graphic', 'other']);

/**
 * Writes the media of an article: a figure and the medium that says the same are one element where the figure stands; what the text does
 * not show comes at its end. `wireroom:as` and `wireroom:number` say what an element is and which of the media, where that is not plain.
 */
export class MediaElements {
  private readonly left: Map<number, Medium>;
  private readonly isNumbered: boolean;

  constructor({ media }: Article) {
    this.left = new Map(media.entries());
    this.isNumbered = media.length > 1;
  }

  figure(figure: Figure): string {
    for (const [number, medium] of this.left) {
      if (!saysTheSame(medium, figure)) continue;
      this.left.delete(number);
      return this.element(medium, { number, shown: figure.href });
    }
    const renditions = figure.href === undefined ? [] : [{ href: figure.href }];
    return this.element({ ...figure, type: 'picture', renditions }, { as: 'figure' });
  }

  /** The media that no figure shows. */
  rest(): string {
    let written = '';
    for (const [number, medium] of this.left) written += this.element(medium, { number, as: 'medium' });
    this.left.clear();
    return written;
  }

  private element(medium: Medium, place: { number?: number; as?: 'figure' | 'medium'; shown?: string | undefined }): string {
    const { type, guid, alt, caption, credit, renditions } = medium;
    const isUncredited = caption !== undefined && credit === undefined && splitCredit(caption).credit !== undefined;
    const files = renditions.map((rendition, at) =>
      reference(rendition, { alt: at === 0 ? alt : undefined, shown: place.shown }),
    );
    const written = caption === undefined ? '' : renderLines(caption);
    return xmlAround(
      'media',
      // An element of media has a reference, be it to nothing.
      (files.length === 0 ? emptyReference(alt) : files.join('')) +
        (written === '' ? '' : `<media-caption${isUncredited ? ` class="${UNCREDITED}"` : ''}>${written}</media-caption>`) +
        xml('media-producer', credit),
      {
        'media-type': NITF_TYPES[type],
        'wireroom:type': OWN_TYPES.has(type) ? type : undefined,
        'wireroom:guid': guid,
        'wireroom:as': place.as,
        'wireroom:number': this.isNumbered ? place.number : undefined,
      },
    );
  }
}

function saysTheSame(medium: Medium, { href, caption, alt, credit }: Figure): boolean {
  if (href === undefined || medium.caption !== caption || medium.alt !== alt || medium.credit !== credit) return false;
  return medium.renditions.some((rendition) => rendition.href === href);
}

/** @param about the text that stands for the file, and the address that the text shows, if it is not the first */
function reference(rendition: Rendition, about: { alt: string | undefined; shown: string | undefined }): string {
  const { href, mediaType, title, width, height, size, duration } = rendition;
  return xml('media-reference', undefined, {
    source: href,
    name: title,
    'mime-type': mediaType,
    height,
    width,
    time: duration,
    'time-unit-of-measure': duration === undefined ? undefined : 'seconds',
    'alternate-text': about.alt,
    'wireroom:size': size,
    'wireroom:shown': about.shown === href ? 'true' : undefined,
  });
}

function emptyReference(alt: string | undefined): string {
  return alt === undefined ? '<media-reference/>' : xml('media-reference', undefined, { 'alternate-text': alt });
}
