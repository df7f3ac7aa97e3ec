import { type Block, blockText } from '@wireroom/contracts';
import { looksLikeHtml } from '../feed/looks-like-html.js';
import { appendAll } from '../markup/frame.js';
import { htmlToBlocks } from '../markup/html-to-blocks.js';
import { InlineRun } from '../markup/inline-run.js';
import { hasChildElements, textOf, type XmlElement, type XmlNode } from '../xml/xml-element.js';
import { Asides } from './asides.js';
import type { BlocksOptions } from './blocks-options.js';
import { EMBED_CLASS, embedOf } from './embed.js';
import { inlineMarks, type OpenedMark } from './inline-marks.js';
import { type ReadMedia, readHtmlImage, readMedia } from './nitf-media.js';
import { type BlockRole, type NitfRole, nitfRole } from './nitf-roles.js';
import { lineOf } from './nitf-text.js';
import { listBlocks, quoteBlocks, tableBlocks } from './structures.js';
import { isWrapped } from './wrapped-lines.js';

/** Lists, tables and quotes inside each other. */
const MOST_LEVELS = 24;

const STRUCTURES = { list: listBlocks, table: tableBlocks, quote: quoteBlocks };

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
  /** Lists, tables and quotes around the place where we are. */
  private level = 0;
  readonly media: ReadMedia[] = [];
  readonly asides = new Asides();

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

  private text(text: string): void {
    if (this.run.breaks > 1 && !this.isOneLine && text.trim() !== '') this.flush();
    this.run.append(text, this.isOneLine ? ' ' : '\n');
  }

  private element(element: XmlElement): void {
    const role = nitfRole(element.name);
    switch (role) {
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
      case 'list':
      case 'table':
      case 'quote':
        this.structure(role, element);
        break;
      case 'media':
      case 'image':
        this.mediaOf(role, element);
        break;
      case 'preformatted':
        this.preformatted(element);
        break;
      default:
        this.inLine(role, element);
    }
  }

  /** What is part of a line, or of none. */
  private inLine(role: Exclude<NitfRole, BlockRole>, element: XmlElement): void {
    switch (role) {
      case 'break':
        this.run.break();
        break;
      case 'quotation':
        this.between('“', element, '”');
        break;
      case 'reading':
        this.between(' (', element, ')');
        break;
      case 'note':
        this.flush();
        this.asides.addNote(element, this.linesOf(element));
        break;
      case 'tagline':
        this.asides.addTagline(element, lineOf(element));
        break;
      case 'active':
        this.options.repairs.note('markup-active-removed');
        break;
      case 'dropped':
        break;
      default:
        this.marked(element, inlineMarks(role, element, this.options));
    }
  }

  private paragraph(element: XmlElement): void {
    this.flush();
    if (element.attributes['class'] === EMBED_CLASS) {
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
    const html = hasChildElements(element) ? undefined : escapedHtml(textOf(element));
    if (html === undefined) this.walk(element);
    else this.html(html);
    this.flush();
  }

  private html(html: string): void {
    const { blocks, media, repairs } = htmlToBlocks(html, { baseUrl: this.options.baseUrl });
    appendAll(this.blocks, blocks);
    for (const medium of media) this.media.push({ medium, metadata: [], mended: [] });
    for (const { code, detail } of repairs) this.options.repairs.note(code, detail);
  }

  private headingOf(element: XmlElement): void {
    this.flush();
    this.heading = levelOfHeading(element);
    const wasOneLine = this.isOneLine;
    this.isOneLine = true;
    this.walk(element);
    this.flush();
    this.heading = 0;
    this.isOneLine = wasOneLine;
  }

  private marked(element: XmlElement, marks: readonly OpenedMark[]): void {
    for (const { type, href } of marks) this.run.openMark(type, href);
    this.walk(element);
    for (const { type } of marks) this.run.closeMark(type);
  }

  /** Each level goes over what is inside once more, so one that nobody could read any more keeps its text alone. */
  private structure(role: keyof typeof STRUCTURES, element: XmlElement): void {
    this.flush();
    if (this.level >= MOST_LEVELS) {
      this.options.repairs.note('markup-too-deep');
      this.division(element);
      return;
    }
    const wasOneLine = this.isOneLine;
    // Cells are one line each.
    if (role === 'table') this.isOneLine = true;
    this.level += 1;
    const blocks = STRUCTURES[role](element, (part) => this.of(part));
    this.level -= 1;
    this.isOneLine = wasOneLine;
    appendAll(this.blocks, blocks);
  }

  private mediaOf(role: 'media' | 'image', element: XmlElement): void {
    const { baseUrl, repairs } = this.options;
    const captionOf = (caption: XmlElement) => new NitfBlocks(this.options).linesOf(caption);
    const read = role === 'image' ? readHtmlImage(element, baseUrl) : readMedia(element, { baseUrl, captionOf });
    if (read === undefined) return;
    for (const [code, detail] of read.mended) repairs.note(code, detail);
    this.media.push(read);
    if (read.figure !== undefined) this.place(read.figure);
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

  /** Ends the line of text that we are in. */
  private flush(): void {
    const inline = this.run.take();
    if (inline !== undefined)
      this.blocks.push(this.heading > 0 ? { type: 'heading', level: this.heading, ...inline } : { type: 'paragraph', ...inline });
    if (this.deferred.length > 0) appendAll(this.blocks, this.deferred.splice(0));
  }
}

/** Some put HTML where NITF's own elements belong, escaped or in a CDATA section. */
function escapedHtml(text: string): string | undefined {
  return looksLikeHtml(text) && /<(?:p|br|div)\b/i.test(text) ? text : undefined;
}

/** NITF has one level below the headline; our own writer tells others by a class. */
function levelOfHeading({ name, attributes }: XmlElement): number {
  const level = /(?:^|:)h([1-6])$/.exec(name)?.[1] ?? /^level-([1-6])$/.exec(attributes['class'] ?? '')?.[1];
  return Number(level ?? (name.endsWith('hl1') ? 1 : 2));
}
