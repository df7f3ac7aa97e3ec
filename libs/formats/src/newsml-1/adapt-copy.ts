import { type Block, blockText, type Item } from '@wireroom/contracts';
import { addMedium } from '../feed/add-enclosure.js';
import { completeFromNitf } from '../nitf/complete-from-nitf.js';
import type { NitfBody } from '../nitf/nitf-body.js';
import { addNote } from './adapt-management.js';
import type { ContentItem, Copy } from './content-item.js';
import { type CopyContent, copyToBlocks } from './copy-to-blocks.js';
import type { NewsmlContext } from './newsml-context.js';
import type { RoleClass } from './roles.js';
import type { TextPart } from './story-parts.js';

/** The richest first: where a story comes in several formats, all say the same. */
const RICHNESS: readonly Copy['kind'][] = ['nitf', 'xml', 'xhtml', 'html', 'text', 'data'];

/** The texts of a story: its body, and labels that are written as copy where its lines leave them out. */
export function setCopy(item: Item, texts: readonly TextPart[], context: NewsmlContext): void {
  setLabels(item, texts, context);
  const main = texts.filter(({ roleClass }) => roleClass === 'main');
  const further = texts.filter(({ roleClass }) => roleClass === 'further');
  for (const copy of [...chosen(main), ...further.flatMap((part) => chosen([part]))]) {
    const content = copyToBlocks(copy, item, context);
    for (const block of content.blocks) item.body.push(block);
    for (const medium of content.media) addMedium(item, medium);
    if (content.nitf !== undefined) complete(item, content.nitf);
  }
  takeHeadline(item);
}

/** Of texts in different formats those of the richest, all of them unless the receiver is to choose one. */
function chosen(parts: readonly TextPart[]): Copy[] {
  const copies = parts.flatMap(({ contents }) => contents.flatMap(({ copy }: ContentItem) => copy ?? []));
  if (copies.length < 2) return copies;
  const best = Math.min(...copies.map(({ kind }) => RICHNESS.indexOf(kind)));
  const richest = copies.filter(({ kind }) => RICHNESS.indexOf(kind) === best);
  return parts.every(({ choice }) => choice !== undefined) ? richest.slice(0, 1) : richest;
}

function setLabels(item: Item, texts: readonly TextPart[], context: NewsmlContext): void {
  const label = (roleClass: RoleClass): string[] => {
    const [copy] = chosen(texts.filter((part) => part.roleClass === roleClass));
    return copy === undefined ? [] : textsOf(copyToBlocks(copy, item, context));
  };
  const has = (roleClass: RoleClass) => texts.some((part) => part.roleClass === roleClass);
  if (item.headline === undefined && has('headline')) setHeadline(item, label('headline').join(' '));
  if (item.abstract === undefined && has('abstract')) item.abstract = label('abstract').join('\n') || undefined;
  if (item.subheadline !== undefined || !has('subheadline')) return;
  const lines = label('subheadline');
  // A list of points is more than one line can hold: it is the beginning of the text.
  if (lines.length === 1) item.subheadline = lines[0];
  else setOpening(item, texts, context);
}

function setOpening(item: Item, texts: readonly TextPart[], context: NewsmlContext): void {
  const [copy] = chosen(texts.filter(({ roleClass }) => roleClass === 'subheadline'));
  if (copy !== undefined) for (const block of copyToBlocks(copy, item, context).blocks) item.body.push(block);
}

function textsOf({ blocks }: CopyContent): string[] {
  return blocks
    .flatMap((block) => blockText(block).split('\n'))
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

function setHeadline(item: Item, text: string): void {
  if (text === '') return;
  item.headline = text;
  item.headlineOrigin = 'given';
}

/** What NITF says around the text stands in where the item's own lines leave it out. */
function complete(item: Item, found: NitfBody): void {
  if (item.headline === undefined && found.headline !== undefined) setHeadline(item, found.headline);
  completeFromNitf(item, found);
  for (const note of found.edNotes ?? []) addNote(item, note.text);
}

/** A heading at the start that says the headline again is left out; where there is none, it is the headline. */
function takeHeadline(item: Item): void {
  const [first] = item.body;
  if (first?.type !== 'heading') return;
  const text = oneLine(first);
  if (item.headline === undefined && first.level === 1) setHeadline(item, text);
  if (item.headline === text) item.body.shift();
}

function oneLine(block: Block): string {
  return blockText(block).replace(/\s+/g, ' ').trim();
}
