import type { Item, Medium, Rendition } from '@wireroom/contracts';
import { htmlToText } from '../markup/html-to-text.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { attribute, childElements, childNamed, childrenNamed, childText, textOf, type XmlElement } from '../xml/xml-element.js';
import { addCategories } from './add-categories.js';
import { addMedium, mediumType } from './add-enclosure.js';

/** Media RSS 1.5.1: groups, contents and thumbnails of an item become media, its keywords and categories the item's. */
export function addMediaRss(item: Item, element: XmlElement, baseUrl?: string): void {
  for (const child of childElements(element)) {
    if (child.name === 'media:group') addMediaOf(item, child, childrenNamed(child, 'media:content'), baseUrl);
    else if (child.name === 'media:content') addMediaOf(item, child, [child, ...childrenNamed(child, 'media:content')], baseUrl);
    else if (child.name === 'media:thumbnail') addThumbnail(item, child, baseUrl);
    else if (child.name === 'media:keywords')
      addCategories(
        item,
        textOf(child)
          .split(',')
          .map((term) => ({ term })),
      );
    else if (child.name === 'media:category') addCategories(item, [mediaCategory(child)]);
  }
}

/** `outer` holds the words for all of the files. */
function addMediaOf(item: Item, outer: XmlElement, contents: readonly XmlElement[], baseUrl?: string): void {
  const renditions = contents.map((content) => renditionOf(content, baseUrl)).filter((rendition) => rendition !== undefined);
  const [first] = renditions;
  if (first !== undefined) {
    const declared = attribute(contents[0] as XmlElement, 'medium');
    const type = mediumType(first.href, declared ?? first.mediaType);
    addMedium(item, { type, ...wordsOf(outer), renditions });
  }
  for (const category of childrenNamed(outer, 'media:category')) addCategories(item, [mediaCategory(category)]);
  for (const thumbnail of childrenNamed(outer, 'media:thumbnail'))
    if (first === undefined) addThumbnail(item, thumbnail, baseUrl);
}

function addThumbnail(item: Item, element: XmlElement, baseUrl?: string): void {
  const rendition = renditionOf(element, baseUrl);
  if (rendition !== undefined) addMedium(item, { type: 'picture', renditions: [rendition] });
}

function renditionOf(element: XmlElement, baseUrl?: string): Rendition | undefined {
  const href = resolveReference(attribute(element, 'url'), baseUrl);
  if (href === undefined) return undefined;
  const mediaType = attribute(element, 'type');
  const title = childText(element, 'media:title');
  return {
    href,
    mediaType,
    title: title && htmlToText(title),
    ...numbersOf(element, { width: 'width', height: 'height', fileSize: 'size', duration: 'duration' }),
  };
}

function numbersOf(element: XmlElement, names: Readonly<Record<string, string>>): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const [written, name] of Object.entries(names)) {
    const value = Number(attribute(element, written.toLowerCase()));
    if (Number.isFinite(value) && value > 0) numbers[name] = value;
  }
  return numbers;
}

function wordsOf(element: XmlElement): Pick<Medium, 'caption' | 'credit'> {
  const caption = childText(element, 'media:description');
  const credit = childText(element, 'media:credit');
  return {
    caption: caption && htmlToText(caption),
    credit: credit && htmlToText(credit),
  };
}

function mediaCategory(element: XmlElement): { term: string; label?: string; scheme?: string } {
  const label = attribute(element, 'label');
  const scheme = attribute(element, 'scheme');
  return { term: textOf(element).trim(), label, scheme };
}

/** The text of the first `media:description`, for items that have no other. */
export function mediaDescription(element: XmlElement): string | undefined {
  const group = childNamed(element, 'media:group');
  return childText(element, 'media:description') ?? (group === undefined ? undefined : childText(group, 'media:description'));
}
