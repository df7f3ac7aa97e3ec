import { blockText, type Item, type Medium, type Rendition } from '@wireroom/contracts';
import { addMedium, mediumType } from '../feed/add-enclosure.js';
import { splitCredit } from '../markup/caption-credit.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { attribute, childNamed, childrenNamed, childText, type XmlElement } from '../xml/xml-element.js';
import type { ContentItem } from './content-item.js';
import { copyToBlocks } from './copy-to-blocks.js';
import type { MediumParts } from './group-media.js';
import { lineText, wordOf } from './line-text.js';
import { firstOf, type NewsComponent } from './news-component.js';
import type { NewsmlContext } from './newsml-context.js';
import type { TextPart } from './story-parts.js';

const TYPE_OF_WORD: Readonly<Record<string, Medium['type']>> = {
  photo: 'picture',
  picture: 'picture',
  image: 'picture',
  photograph: 'picture',
  graphic: 'graphic',
  graphics: 'graphic',
  infographic: 'graphic',
  illustration: 'graphic',
  logo: 'graphic',
  chart: 'graphic',
  map: 'graphic',
  video: 'video',
  audio: 'audio',
  animation: 'video',
  text: 'document',
};

/** The pictures, graphics, recordings and documents of a story, each with its sizes, caption and credit. */
export function setMedia(item: Item, media: readonly MediumParts[], context: NewsmlContext): void {
  for (const parts of media) {
    const renditions = parts.contents.flatMap((content) => renditionOf(content, context) ?? []);
    const [first] = renditions;
    if (first === undefined) continue;
    addMedium(item, { type: typeOf(parts, first), ...wordsOf(item, parts, context), renditions });
  }
}

/**
 * Captions that stand beside the pictures instead of in them belong to those that have none, in order. Of a story that is nothing but a
 * picture, caption and credit are the picture's too.
 */
export function describeMedia(item: Item, texts: readonly TextPart[], context: NewsmlContext): void {
  for (const { roleClass, contents } of texts) {
    const caption = roleClass === 'caption' ? copyText(contents, item, context) : undefined;
    if (caption === undefined) continue;
    const medium = item.media.find((known) => known.caption === undefined);
    if (medium !== undefined) medium.caption = caption;
    else item.body.push({ type: 'paragraph', text: caption });
  }
  const [only] = item.media;
  if (item.media.length !== 1 || only === undefined || item.body.length > 0) return;
  if (only.credit === undefined && item.credit !== undefined) only.credit = item.credit;
  if (item.abstract === undefined && only.caption !== undefined) item.abstract = only.caption;
}

function typeOf({ contents, role }: MediumParts, first: Rendition): Medium['type'] {
  const words = [role, ...contents.map(({ medium }) => medium)];
  const said = words.map((word) => (word !== undefined && Object.hasOwn(TYPE_OF_WORD, word) ? TYPE_OF_WORD[word] : undefined));
  return said.find((type) => type !== undefined) ?? mediumType(first.href, first.mediaType);
}

/** One file; undefined, with a repair, where its address is none that can be fetched. */
function renditionOf(
  { element, href: written, mimeType }: ContentItem,
  { baseUrl, repairs }: NewsmlContext,
): Rendition | undefined {
  const href = resolveReference(written, baseUrl);
  if (href === undefined || !/^https?:/.test(href)) {
    repairs.note('rendition-unreachable', written?.slice(0, 60));
    return undefined;
  }
  const rendition: Rendition = { href };
  if (mimeType !== undefined) rendition.mediaType = mimeType;
  const characteristics = childNamed(element, 'characteristics');
  if (characteristics !== undefined) setCharacteristics(rendition, characteristics);
  return rendition;
}

const NUMBERS: Readonly<Record<string, 'width' | 'height' | 'size' | 'duration'>> = {
  width: 'width',
  pixelwidth: 'width',
  imagewidth: 'width',
  height: 'height',
  pixelheight: 'height',
  imageheight: 'height',
  sizeinbytes: 'size',
  filesize: 'size',
  duration: 'duration',
  totalduration: 'duration',
};
const USES: ReadonlySet<string> = new Set(['imageuse', 'use', 'rendition', 'version', 'quality']);

function setCharacteristics(rendition: Rendition, characteristics: XmlElement): void {
  const size = Number(childText(characteristics, 'sizeinbytes') ?? Number.NaN);
  if (Number.isFinite(size) && size >= 0) rendition.size = size;
  for (const property of childrenNamed(characteristics, 'property')) {
    const word = wordOf(property) ?? '';
    const value = attribute(property, 'value');
    if (value === undefined) continue;
    if (USES.has(word)) rendition.title ??= value;
    const name = Object.hasOwn(NUMBERS, word) ? NUMBERS[word] : undefined;
    const number = name === 'duration' ? secondsOf(value) : Number(value);
    if (name !== undefined && number !== undefined && Number.isFinite(number) && number >= 0) rendition[name] ??= number;
  }
}

/** Seconds, or hours, minutes and seconds; a fourth number counts frames. */
function secondsOf(value: string): number | undefined {
  const clock = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2}(?:\.\d+)?)(?::\d+)?$/.exec(value);
  if (clock !== null) return Number(clock[1] ?? 0) * 3_600 + Number(clock[2]) * 60 + Number(clock[3]);
  return /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined;
}

/** What is written with it as copy is the caption, else its headline is; a headline beside a caption describes the picture. */
function wordsOf(item: Item, { holders }: MediumParts, context: NewsmlContext): Pick<Medium, 'caption' | 'credit' | 'alt'> {
  const texts = holders.flatMap((holder) => captionsIn(holder, item, context));
  const headline = line(holders, 'headline');
  const credit = line(holders, 'creditline') ?? line(holders, 'byline') ?? line(holders, 'copyrightline');
  const written = [...new Set(texts)].join('\n') || headline;
  const described = credit === undefined && written !== undefined ? splitCredit(written) : { caption: written, credit };
  return {
    ...(described.caption === undefined ? {} : { caption: described.caption }),
    ...(described.credit === undefined ? {} : { credit: described.credit }),
    ...(texts.length > 0 && headline !== undefined && headline !== item.headline ? { alt: headline } : {}),
  };
}

function captionsIn(holder: NewsComponent, item: Item, context: NewsmlContext): string | [] {
  if (holder.roleClass !== 'caption' && holder.roleClass !== 'medium' && holder.roleClass !== 'main') return [];
  return copyText(holder.contents, item, context) ?? [];
}

function copyText(contents: readonly ContentItem[], item: Item, context: NewsmlContext): string | undefined {
  const texts = contents.flatMap(({ copy }) =>
    copy === undefined ? [] : copyToBlocks(copy, item, context).blocks.map(blockText),
  );
  return texts.filter((text) => text !== '').join('\n') || undefined;
}

function line(holders: readonly NewsComponent[], name: string): string | undefined {
  for (const holder of holders) {
    const text = lineText(firstOf(holder, 'newslines', name));
    if (text !== undefined) return text;
  }
  return undefined;
}
