import { type Block, blockText, type EdNote, type Inline } from '@wireroom/contracts';
import { looksLikeHtml } from '../feed/looks-like-html.js';
import { MAX_LIST } from '../limits.js';
import { appendAll } from '../markup/frame.js';
import { htmlToBlocks } from '../markup/html-to-blocks.js';
import { InlineRun } from '../markup/inline-run.js';
import { readImage } from '../markup/read-image.js';
import { resolveReference } from '../markup/resolve-reference.js';
import type { RepairLog } from '../repair-log.js';
import { attribute, hasChildElements, textOf, type XmlElement, type XmlNode } from '../xml/xml-element.js';
import { emphasisMarks, type MarkType } from './emphasis-marks.js';
import { type ReadMedia, readMedia } from './nitf-media.js';
import { nitfRole } from './nitf-roles.js';
import { lineOf } from './nitf-text.js';
import { type BlocksOf, listBlocks, quoteBlocks, tableBlocks } from './structures.js';

export interface BlocksOptions {
  /** Where the document came from: relative addresses in it are resolved against this. */
  readonly baseUrl?: string;
  readonly repairs: RepairLog;
}

/** A line under the text: initials of those who handled it, or who else has a part in it. */
export interface Tagline {
  readonly text: string;
  /** It says so itself. */
  readonly isSignOff: boolean;
}

/** Class of a tagline that our writer makes of a sign-off. */
export const SIGN_OFF_CLASS = 'sign-off';

const STRONG: readonly MarkType[] = ['strong'];
const SUB: readonly MarkType[] = ['sub'];
const SUP: readonly MarkType[] = ['sup'];

/**
 * Walks NITF's elements once and makes blocks and marks of them. Nothing but text, structure and checked addresses goes on. The
 * depth of the walk is bounded by the reader of the XML.
 */
export class NitfBlocks {
  private blocks: Block[] = [];
  private readonly run = new InlineRun();
  /** Pictures met in the middle of a paragraph, put after it. */
  private readonly deferred: Block[] = [];
  private heading = 0;
  private isOneLine = false;
  readonly media: ReadMedia[] = [];
  readonly notes: EdNote[] = [];
  readonly copyrights: string[] = [];
  readonly taglines: Tagline[] = [];

  constructor(private readonly options: BlocksOptions) {}

  /** The blocks of an element's content. */
  of(element: { readonly children: readonly XmlNode[] }): Block[] {
    const outer = this.blocks;
    const blocks: Block[] = [];
    this.blocks = blocks;
    this.walk(element);
    this.flush();
    this.blocks = outer;
    return blocks;
  }

  /** The text of an element as lines. */
  linesOf(element: XmlElement): string | undefined {
    const texts = this.of(element).map(blockText);
    return texts.filter((text) => text !== '').join('\n') || undefined;
  }

  private walk(parent: { readonly children: readonly XmlNode[] }): void {
    let before: XmlNode | undefined;
    for (const node of parent.children) {
      if (typeof node === 'string') this.text(node);
      else if (typeof before === 'string' && isWrapped(before) && nitfRole(node.name) === 'break')
        this.options.repairs.note('wrapped-lines-joined');
      else this.element(node);
      before = node;
    }
  }

  /** Some put HTML where NITF's own elements belong, escaped or in a CDATA section. */
  private bareText(text: string): void {
    if (!looksLikeHtml(text) || !/<(?:p|br|div)\b/i.test(text)) {
      this.text(text);
      return;
    }
    const { blocks, media, repairs } = htmlToBlocks(text, { baseUrl: this.options.baseUrl });
    this.flush();
    appendAll(this.blocks, blocks);
    for (const medium of media) this.media.push({ medium, metadata: [], mended: [] });
    for (const { code, detail } of repairs) this.options.repairs.note(code, detail);
  }

  private text(text: string): void {
    if (this.run.breaks > 1 && !this.isOneLine && text.trim() !== '') this.flush();
    this.run.append(text, this.isOneLine ? ' ' : '\n');
  }

  private element(element: XmlElement): void {
    switch (nitfRole(element.name)) {
      case undefined:
        this.walk(element);
        break;
      case 'paragraph':
        this.paragraph(element);
        break;
      case 'division':
        this.division(element);
        break;
      case 'heading':
        this.headingOf(element);
        break;
      case 'break':
        this.run.break();
        break;
      case 'emphasis':
        this.marked(element, emphasisMarks(element));
        break;
      case 'strong':
        this.marked(element, STRONG);
        break;
      case 'sub':
        this.marked(element, SUB);
        break;
      case 'sup':
        this.marked(element, SUP);
        break;
      case 'link':
        this.link(element);
        break;
      case 'list':
        this.structure(element, listBlocks);
        break;
      case 'table':
        this.table(element);
        break;
      case 'quote':
        this.structure(element, quoteBlocks);
        break;
      case 'media':
        this.mediaOf(element);
        break;
      case 'image':
        this.image(element);
        break;
      case 'preformatted':
        this.preformatted(element);
        break;
      case 'quotation':
        this.between('“', element, '”');
        break;
      case 'reading':
        this.between(' (', element, ')');
        break;
      case 'note':
        this.note(element);
        break;
      case 'tagline':
        this.tagline(element);
        break;
      case 'active':
        this.options.repairs.note('markup-active-removed');
        break;
      case 'dropped':
        break;
    }
  }

  private paragraph(element: XmlElement): void {
    this.flush();
    if (element.attributes['class'] === 'embed') {
      const [first, ...others] = this.of(element);
      const embed = others.length === 0 && first?.type === 'paragraph' ? embedOf(first) : undefined;
      if (first !== undefined) appendAll(this.blocks, embed === undefined ? [first, ...others] : [embed]);
      return;
    }
    this.walk(element);
    this.flush();
  }

  private division(element: XmlElement): void {
    this.flush();
    if (hasChildElements(element)) this.walk(element);
    else this.bareText(textOf(element));
    this.flush();
  }

  /** NITF has one level below the headline; a deeper one stands in our own class. */
  private headingOf(element: XmlElement): void {
    this.flush();
    const level = /^(?:.*:)?h([1-6])$/.exec(element.name)?.[1] ?? /^level-([1-6])$/.exec(element.attributes['class'] ?? '')?.[1];
    this.heading = Number(level ?? (element.name.endsWith('hl1') ? 1 : 2));
    const wasOneLine = this.isOneLine;
    this.isOneLine = true;
    this.walk(element);
    this.flush();
    this.heading = 0;
    this.isOneLine = wasOneLine;
  }

  private marked(element: XmlElement, marks: readonly MarkType[]): void {
    for (const mark of marks) this.run.openMark(mark);
    this.walk(element);
    for (const mark of marks) this.run.closeMark(mark);
  }

  private link(element: XmlElement): void {
    const reference = attribute(element, 'href');
    const isInside = reference === undefined || reference.startsWith('#');
    const href = isInside ? undefined : resolveReference(reference, this.options.baseUrl);
    if (href === undefined) {
      if (!isInside) this.options.repairs.note('markup-link-dropped', reference);
      this.walk(element);
      return;
    }
    this.run.openMark('link', href);
    this.walk(element);
    this.run.closeMark('link');
  }

  private structure(element: XmlElement, blocksOfStructure: (element: XmlElement, blocksOf: BlocksOf) => Block[]): void {
    this.flush();
    appendAll(
      this.blocks,
      blocksOfStructure(element, (part) => this.of(part)),
    );
  }

  /** Cells are one line each. */
  private table(element: XmlElement): void {
    const wasOneLine = this.isOneLine;
    this.isOneLine = true;
    this.structure(element, tableBlocks);
    this.isOneLine = wasOneLine;
  }

  private mediaOf(element: XmlElement): void {
    const read = readMedia(element, {
      baseUrl: this.options.baseUrl,
      captionOf: (caption) => new NitfBlocks(this.options).linesOf(caption),
    });
    for (const [code, detail] of read.mended) this.options.repairs.note(code, detail);
    this.media.push(read);
    if (read.figure !== undefined) this.place(read.figure);
  }

  private image(element: XmlElement): void {
    const found = readImage(element.attributes, this.options.baseUrl);
    if (found === undefined) return;
    const { figure, ...dimensions } = found;
    const { type, href, ...described } = figure;
    this.media.push({
      medium: { type: 'picture', ...described, renditions: [{ href: href!, ...dimensions }] },
      metadata: [],
      mended: [],
    });
    this.place(figure);
  }

  private place(figure: Block): void {
    (this.run.isEmpty ? this.blocks : this.deferred).push(figure);
  }

  private preformatted(element: XmlElement): void {
    this.flush();
    const text = textOf(element).replace(/\r\n?/g, '\n').replace(/^\n/, '');
    if (text.trim() !== '') this.blocks.push({ type: 'preformatted', text });
  }

  private between(opening: string, element: XmlElement, closing: string): void {
    this.run.append(opening, '\n');
    this.walk(element);
    this.run.append(closing, '\n');
  }

  /** Only a publishable advisory is for readers; none is part of the text. */
  private note(element: XmlElement): void {
    this.flush();
    const text = this.linesOf(element);
    if (text === undefined) return;
    if (element.attributes['noteclass'] === 'cpyrt') this.copyrights.push(text);
    else if (this.notes.length <= MAX_LIST) this.notes.push({ text, public: element.attributes['type'] === 'pa' });
  }

  private tagline(element: XmlElement): void {
    const text = lineOf(element);
    if (text !== undefined) this.taglines.push({ text, isSignOff: element.attributes['class'] === SIGN_OFF_CLASS });
  }

  /** Ends the line of text that we are in. */
  private flush(): void {
    const inline = this.run.take();
    if (inline !== undefined)
      this.blocks.push(this.heading > 0 ? { type: 'heading', level: this.heading, ...inline } : { type: 'paragraph', ...inline });
    if (this.deferred.length > 0) appendAll(this.blocks, this.deferred.splice(0));
  }
}

/** Characters of a line that systems with screens of fixed width wrapped. */
const WRAPPED_LENGTH = 45;

/** Whether a break after this text is where a line was full: those systems leave the space before it. */
function isWrapped(text: string): boolean {
  return text.endsWith(' ') && text.length > WRAPPED_LENGTH && text.trim().length > WRAPPED_LENGTH;
}

/** A paragraph that is nothing but a link, which our own writer makes of an embed. */
function embedOf({ text, marks }: Inline): Block | undefined {
  const [link] = marks ?? [];
  if (link?.type !== 'link' || link.href === undefined || link.start !== 0 || link.end !== text.length) return undefined;
  return text === link.href ? { type: 'embed', href: link.href } : { type: 'embed', href: link.href, text };
}
