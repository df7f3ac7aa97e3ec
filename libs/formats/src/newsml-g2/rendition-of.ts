import type { Medium, Rendition } from '@wireroom/contracts';
import { resolveReference } from '../markup/resolve-reference.js';
import { attribute, type XmlElement } from '../xml/xml-element.js';
import { codesIn } from './concept-of.js';
import type { G2Context } from './g2-context.js';

/** One file by address with its technical properties; undefined where the address is none that can be fetched. */
export function renditionOf(element: XmlElement, context: G2Context): Rendition | undefined {
  const written = attribute(element, 'href');
  const href = resolveReference(written, context.baseUrl);
  if (href === undefined || !/^https?:/.test(href)) {
    if (written !== undefined) context.repairs.note('rendition-unreachable', written.slice(0, 60));
    return undefined;
  }
  const rendition: Rendition = { href };
  const mediaType = attribute(element, 'contenttype');
  if (mediaType !== undefined) rendition.mediaType = mediaType;
  const title = attribute(element, 'title') ?? renditionName(element);
  if (title !== undefined) rendition.title = title;
  for (const name of ['width', 'height', 'size'] as const) {
    const value = Number(element.attributes[name] ?? Number.NaN);
    if (Number.isFinite(value) && value >= 0) rendition[name] = value;
  }
  const duration = secondsOf(element);
  if (duration !== undefined) rendition.duration = duration;
  return rendition;
}

function renditionName(element: XmlElement): string | undefined {
  const written = attribute(element, 'rendition') ?? attribute(element, 'renditionuri');
  return written?.slice(Math.max(written.lastIndexOf(':'), written.lastIndexOf('/')) + 1) || undefined;
}

/** Seconds, unless another unit of IPTC's timeunit is named; a count of frames says nothing without the frame rate. */
function secondsOf(element: XmlElement): number | undefined {
  const written = attribute(element, 'duration');
  if (written === undefined) return undefined;
  const unit = codesIn(element, 'durationunit')[0] ?? 'seconds';
  const clock = /^(\d{1,3}):(\d{2}):(\d{2}(?:\.\d+)?)(?::\d+)?$/.exec(written);
  if (clock !== null) return Number(clock[1]) * 3_600 + Number(clock[2]) * 60 + Number(clock[3]);
  const value = Number(written);
  if (!Number.isFinite(value) || value < 0) return undefined;
  if (unit === 'seconds') return value;
  return unit === 'milliseconds' ? value / 1_000 : undefined;
}

/** The kind of a medium by its media type, else by the class of the item that it belongs to. */
export function mediumTypeOf(mediaType: string | undefined, itemClass: string): Medium['type'] {
  const general = mediaType?.slice(0, mediaType.indexOf('/')).toLowerCase();
  if (general === 'image') return itemClass === 'graphic' ? 'graphic' : 'picture';
  if (general === 'audio' || general === 'video') return general;
  if (itemClass === 'picture' || itemClass === 'graphic' || itemClass === 'audio' || itemClass === 'video') return itemClass;
  if (itemClass === 'document' || itemClass === 'other')
    return itemClass === 'other' && mediaType !== undefined ? 'document' : itemClass;
  return mediaType === undefined ? 'other' : 'document';
}
