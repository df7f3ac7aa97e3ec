import type { Figure, Medium, Rendition } from '@wireroom/contracts';
import { MAX_LIST } from '../limits.js';
import { splitCredit, UNCREDITED } from '../markup/caption-credit.js';
import { readImage } from '../markup/read-image.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { attribute, type XmlElement } from '../xml/xml-element.js';
import { localName } from './nitf-roles.js';
import { lineOf } from './nitf-text.js';

export interface ReadMedia {
  /** What stands in the text; absent where the file is only attached. */
  readonly figure?: Figure;
  /** Absent where the text shows a file that the article does not bring along. */
  readonly medium?: Medium;
  /** Place among the article's media, where it says so. */
  readonly number?: number;
  /** Pairs of name and value that neither holds. */
  readonly metadata: readonly (readonly [name: string, value: string])[];
  /** What was wrong, as repair code and detail. */
  readonly mended: readonly (readonly [code: string, detail: string])[];
}

export interface MediaOptions {
  readonly baseUrl: string | undefined;
  /** The text of a caption, with its lines. */
  readonly captionOf: (caption: XmlElement) => string | undefined;
}

const TYPES: ReadonlyMap<string, Medium['type']> = new Map([
  ['image', 'picture'],
  ['photo', 'picture'],
  ['picture', 'picture'],
  ['graphic', 'graphic'],
  ['illustration', 'graphic'],
  ['audio', 'audio'],
  ['video', 'video'],
  ['document', 'document'],
  ['text', 'document'],
  ['application', 'document'],
]);
const MEDIUM_TYPES: ReadonlySet<string> = new Set(['picture', 'graphic', 'audio', 'video', 'document', 'other']);
const CREDIT_NAMES: ReadonlySet<string> = new Set(['credit', 'photographer', 'byline', 'copyright']);
const GUID_NAMES: ReadonlySet<string> = new Set(['guid', 'id', 'media-id', 'uno']);

/** A `media` element: one medium whose `media-reference`s are its files. */
export function readMedia(element: XmlElement, options: MediaOptions): ReadMedia {
  const parts = partsOf(element, options);
  const { files, described, metadata, mended } = parts;
  const shown = files.find(({ isShown }) => isShown) ?? files[0];
  const renditions = files.map(({ rendition }) => rendition);
  const as = attribute(element, 'wireroom:as');
  const guid = parts.guid ?? attribute(element, 'wireroom:guid');
  const isShown = renditions.length > 0 || described.caption !== undefined || described.credit !== undefined;
  if (!isShown && guid === undefined) return { metadata, mended };
  const type = typeOf(element, renditions[0]?.mediaType);
  const number = Number(attribute(element, 'wireroom:number') ?? Number.NaN);
  return {
    metadata,
    mended,
    ...(Number.isNaN(number) ? {} : { number }),
    ...(as === 'medium' || !isShown
      ? {}
      : { figure: { type: 'figure', ...(shown === undefined ? {} : { href: shown.rendition.href }), ...described } }),
    ...(as === 'figure' ? {} : { medium: { ...(guid === undefined ? {} : { guid }), type, ...described, renditions } }),
  };
}

/** A picture as HTML has it. */
export function readHtmlImage({ attributes }: XmlElement, baseUrl: string | undefined): ReadMedia | undefined {
  const found = readImage(attributes, baseUrl);
  if (found === undefined) return undefined;
  const { figure, ...dimensions } = found;
  const { type, href, ...described } = figure;
  const renditions = href === undefined ? [] : [{ href, ...dimensions }];
  return { figure, medium: { type: 'picture', ...described, renditions }, metadata: [], mended: [] };
}

interface File {
  readonly rendition: Rendition;
  readonly isShown: boolean;
}

function partsOf(element: XmlElement, options: MediaOptions) {
  const files: File[] = [];
  const captions: string[] = [];
  const producers: string[] = [];
  const metadata: [string, string][] = [];
  const mended: [string, string][] = [];
  let [alt, sourceCredit, guid]: (string | undefined)[] = [];
  let isUncredited = false;
  for (const node of element.children) {
    if (typeof node === 'string') continue;
    switch (localName(node.name)) {
      case 'media-reference': {
        alt ??= attribute(node, 'alternate-text');
        sourceCredit ??= attribute(node, 'source-credit') ?? attribute(node, 'copyright');
        const rendition = renditionOf(node, options.baseUrl);
        const source = attribute(node, 'source');
        if (files.length >= MAX_LIST) mended.push(['list-cut', 'renditions']);
        else if (rendition !== undefined) files.push({ rendition, isShown: node.attributes['wireroom:shown'] === 'true' });
        else if (source !== undefined) mended.push(['media-address-unusable', source]);
        break;
      }
      case 'media-caption': {
        const caption = options.captionOf(node);
        if (caption !== undefined) captions.push(caption);
        isUncredited ||= node.attributes['class'] === UNCREDITED;
        break;
      }
      case 'media-producer': {
        const producer = lineOf(node);
        if (producer !== undefined) producers.push(producer);
        break;
      }
      case 'media-metadata': {
        const name = attribute(node, 'name') ?? '';
        const value = attribute(node, 'value') ?? '';
        if (value === '') break;
        if (CREDIT_NAMES.has(name.toLowerCase())) sourceCredit ??= value;
        else if (GUID_NAMES.has(name.toLowerCase())) guid ??= value;
        else metadata.push([name, value]);
        break;
      }
      case 'media-object':
        mended.push(['media-object-dropped', attribute(node, 'encoding') ?? '']);
    }
  }
  const caption = captions.join('\n');
  const credit = producers.length > 0 ? producers.join(', ') : sourceCredit;
  const described =
    credit === undefined && !isUncredited ? splitCredit(caption) : { ...(caption && { caption }), ...(credit && { credit }) };
  return { files, metadata, mended, guid, described: alt === undefined ? described : { alt, ...described } };
}

function typeOf(element: XmlElement, mediaType: string | undefined): Medium['type'] {
  const own = attribute(element, 'wireroom:type');
  if (own !== undefined && MEDIUM_TYPES.has(own)) return own as Medium['type'];
  const [said = ''] = (attribute(element, 'media-type') ?? '').toLowerCase().split('/');
  const [general = ''] = (mediaType ?? '').toLowerCase().split('/');
  return TYPES.get(said) ?? TYPES.get(general) ?? 'other';
}

function renditionOf(element: XmlElement, baseUrl: string | undefined): Rendition | undefined {
  const href = resolveReference(attribute(element, 'source'), baseUrl);
  if (href === undefined || !/^https?:/.test(href)) return undefined;
  const mediaType = attribute(element, 'mime-type');
  const title = attribute(element, 'name');
  const duration = durationOf(element);
  const rendition: Rendition = { href };
  if (mediaType !== undefined) rendition.mediaType = mediaType;
  if (title !== undefined) rendition.title = title;
  for (const name of ['width', 'height'] as const) setNumber(rendition, name, attribute(element, name));
  setNumber(rendition, 'size', attribute(element, 'wireroom:size'));
  if (duration !== undefined) rendition.duration = duration;
  return rendition;
}

function setNumber(rendition: Rendition, name: 'width' | 'height' | 'size', written: string | undefined): void {
  const digits = written?.endsWith('px') ? written.slice(0, -2) : written;
  if (digits !== undefined && /^\d{1,15}(?:\.\d{1,6})?$/.test(digits)) rendition[name] = Number(digits);
}

const SECONDS_OF_UNIT: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

/** `time` is in seconds unless its unit says minutes or hours; `hh:mm:ss` needs no unit. */
function durationOf(element: XmlElement): number | undefined {
  const time = attribute(element, 'time');
  if (time === undefined) return undefined;
  const parts = time.split(':').map(Number);
  if (parts.length > 3 || parts.some((part) => !(part >= 0))) return undefined;
  const value = parts.reduce((total, part) => total * 60 + part, 0);
  if (parts.length > 1) return value;
  const unit = SECONDS_OF_UNIT[(attribute(element, 'time-unit-of-measure') ?? 's').charAt(0).toLowerCase()];
  return unit === undefined ? undefined : value * unit;
}
