import type { Figure, Medium, Rendition } from '@wireroom/contracts';
import { MAX_LIST } from '../limits.js';
import { splitCredit, UNCREDITED } from '../markup/caption-credit.js';
import { readImage } from '../markup/read-image.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { attribute, type XmlElement } from '../xml/xml-element.js';
import { localName } from './nitf-roles.js';
import { lineOf } from './nitf-text.js';
import { setOnce } from './set-once.js';

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
  const { files, metadata, mended } = parts;
  const described = descriptionOf(parts);
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

/** What was gathered of an element so far. */
interface Parts {
  readonly files: { readonly rendition: Rendition; readonly isShown: boolean }[];
  readonly captions: string[];
  readonly producers: string[];
  readonly metadata: [name: string, value: string][];
  readonly mended: [code: string, detail: string][];
  alt?: string;
  /** A credit that is said of the file. */
  sourceCredit?: string;
  guid?: string;
  /** No part of the caption is a credit, whatever it reads like. */
  isUncredited?: boolean;
}

function partsOf(element: XmlElement, options: MediaOptions): Parts {
  const parts: Parts = { files: [], captions: [], producers: [], metadata: [], mended: [] };
  for (const node of element.children) {
    if (typeof node === 'string') continue;
    switch (localName(node.name)) {
      case 'media-reference':
        addReference(parts, node, options.baseUrl);
        break;
      case 'media-caption':
        add(parts.captions, options.captionOf(node));
        parts.isUncredited ||= node.attributes['class'] === UNCREDITED;
        break;
      case 'media-producer':
        add(parts.producers, lineOf(node));
        break;
      case 'media-metadata':
        addMetadata(parts, attribute(node, 'name') ?? '', attribute(node, 'value'));
        break;
      case 'media-object':
        parts.mended.push(['media-object-dropped', attribute(node, 'encoding') ?? '']);
    }
  }
  return parts;
}

function add(list: string[], text: string | undefined): void {
  if (text !== undefined) list.push(text);
}

function addReference(parts: Parts, element: XmlElement, baseUrl: string | undefined): void {
  setOnce(parts, 'alt', attribute(element, 'alternate-text'));
  setOnce(parts, 'sourceCredit', attribute(element, 'source-credit') ?? attribute(element, 'copyright'));
  const rendition = renditionOf(element, baseUrl);
  const source = attribute(element, 'source');
  if (rendition === undefined) {
    if (source !== undefined) parts.mended.push(['media-address-unusable', source]);
  } else if (parts.files.length >= MAX_LIST) parts.mended.push(['list-cut', 'renditions']);
  else parts.files.push({ rendition, isShown: element.attributes['wireroom:shown'] === 'true' });
}

function addMetadata(parts: Parts, name: string, value: string | undefined): void {
  if (value === undefined) return;
  const key = name.toLowerCase();
  if (CREDIT_NAMES.has(key)) setOnce(parts, 'sourceCredit', value);
  else if (GUID_NAMES.has(key)) setOnce(parts, 'guid', value);
  else parts.metadata.push([name, value]);
}

/** The words about the files. Agencies put the credit at the end of a caption where nothing else names it. */
function descriptionOf({
  captions,
  producers,
  alt,
  sourceCredit,
  isUncredited,
}: Parts): Pick<Medium, 'alt' | 'caption' | 'credit'> {
  const caption = captions.join('\n');
  const credit = producers.join(', ') || sourceCredit;
  const described =
    credit === undefined && isUncredited !== true
      ? splitCredit(caption)
      : { ...(caption && { caption }), ...(credit && { credit }) };
  return alt === undefined ? described : { alt, ...described };
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
