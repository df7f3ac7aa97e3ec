import { type Block, blockText, type Figure } from '@wireroom/contracts';
import { splitCredit } from './caption-credit.js';
import { appendAll, type Frame } from './frame.js';

/**
 * A figure frame as blocks: the first picture gets the caption and the credit. Where a figure holds no picture it only frames
 * its content (a table, code, a quote), and its caption goes to the table or stands as a paragraph.
 */
export function assembleFigure(frame: Frame): Block[] {
  const pictures = frame.blocks.filter((block) => block.type === 'figure');
  const texts = frame.blocks.filter((block) => block.type === 'paragraph');
  const others = frame.blocks.filter((block) => block.type !== 'figure' && block.type !== 'paragraph');
  if (/(?:^|\s)embed(?:\s|$)/.test(frame.attributes['class'] ?? '') && pictures.length + others.length === 0) {
    const embed = linkedEmbed(texts);
    if (embed !== undefined) return [embed];
  }
  const looseCaption = frame.caption === undefined && pictures.length > 0;
  const caption = looseCaption ? texts.map((text) => text.text).join(' ') : (frame.caption ?? '');
  const described = frame.uncredited ? { caption } : describe(caption, frame.credit);
  if (pictures.length === 0 && others.length > 0) return framedContent(frame.blocks, caption);
  const figure: Figure = { ...(pictures[0] ?? { type: 'figure' }), ...described };
  const isEmpty = figure.href === undefined && figure.caption === undefined && figure.credit === undefined;
  const blocks: Block[] = isEmpty ? [] : [figure];
  appendAll(blocks, pictures.slice(1));
  if (!looseCaption) appendAll(blocks, texts);
  appendAll(blocks, others);
  return blocks;
}

function describe(text: string, credit: string | undefined): { caption?: string; credit?: string } {
  if (credit === undefined) return splitCredit(text);
  return text === '' ? { credit } : { caption: text, credit };
}

function framedContent(content: readonly Block[], caption: string): Block[] {
  const blocks = [...content];
  if (caption === '') return blocks;
  const table = blocks.find((block) => block.type === 'table');
  if (table !== undefined && table.caption === undefined) table.caption = caption;
  else blocks.push({ type: 'paragraph', text: caption });
  return blocks;
}

function linkedEmbed(texts: readonly Block[]): Block | undefined {
  const first = texts[0];
  if (first?.type !== 'paragraph' || texts.length !== 1) return undefined;
  const href = first.marks?.find((mark) => mark.type === 'link')?.href;
  if (href === undefined) return undefined;
  const text = blockText(first);
  return { type: 'embed', href, ...(text === href ? {} : { text }) };
}
