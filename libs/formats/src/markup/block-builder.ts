import type { Block, Medium, Repair } from '@wireroom/contracts';
import { collapseSpace } from './collapse-space.js';
import { DroppedContent } from './dropped-content.js';
import {
  ACTIVE_ELEMENTS,
  BLOCK_ELEMENTS,
  DROPPED_ELEMENTS,
  EMBEDDED_ELEMENTS,
  HEADING_ENDERS,
  IMPLIED_END_ELEMENTS,
  MARK_OF_ELEMENT,
  VOID_ELEMENTS,
} from './element-roles.js';
import { FrameStack } from './frame-stack.js';
import type { Attributes, MarkupHandler } from './html-events.js';
import { InlineRun } from './inline-run.js';
import { MediaIndex } from './media-index.js';
import { readImage } from './read-image.js';
import { resolveReference } from './resolve-reference.js';
import { structureOf } from './structure-of.js';

/** Turns the events of a piece of HTML into blocks in one pass, with memory and time linear in its length. */
export class BlockBuilder implements MarkupHandler {
  private readonly run = new InlineRun();
  private readonly frames: FrameStack;
  private readonly media = new MediaIndex();
  private dropped: DroppedContent | undefined;
  private heading = 0;
  private preformatted: string | undefined;
  private unsafeLinks = 0;
  private activeRemoved = 0;

  constructor(private readonly baseUrl: string | undefined) {
    this.frames = new FrameStack(baseUrl);
  }

  open(name: string, attributes: Attributes): void {
    if (this.dropped !== undefined) {
      if (this.dropped.goesOn(name, attributes)) return;
      this.endDropped();
    }
    if (this.startDropped(name, attributes)) return;
    const mark = MARK_OF_ELEMENT.get(name);
    if (name === 'br') this.lineBreak();
    else if (name === 'img' || name === 'amp-img') this.image(attributes);
    else if (name === 'embed') this.embed(attributes['src'], attributes, 'other');
    else if (BLOCK_ELEMENTS.has(name)) this.openBlock(name, attributes);
    else if (this.openStructure(name, attributes)) return;
    else if (mark !== undefined) this.openMark(name, mark, attributes);
    else if (name === 'q') this.text('“');
  }

  close(name: string): void {
    if (this.dropped !== undefined) {
      if (this.dropped.endsWith(name)) this.endDropped();
      return;
    }
    const mark = MARK_OF_ELEMENT.get(name);
    const ended = VOID_ELEMENTS.has(name) ? undefined : this.frames.endedBy(name);
    if (BLOCK_ELEMENTS.has(name)) this.endBlock(name);
    if (ended !== undefined && ended.nested > 0) ended.nested -= 1;
    else if (ended !== undefined) this.popTo(ended);
    else if (mark !== undefined) this.run.closeMark(mark);
    else if (name === 'q') this.text('”');
    else if (name === 'br') this.lineBreak();
  }

  text(text: string): void {
    if (this.dropped !== undefined) return;
    if (this.preformatted !== undefined) {
      this.preformatted += text;
      return;
    }
    if (this.run.breaks > 1 && this.keepsLines() && text.trim() !== '') this.flush();
    this.run.append(text, this.keepsLines() ? '\n' : ' ');
  }

  end(): { blocks: Block[]; media: Medium[]; repairs: Repair[] } {
    if (this.dropped !== undefined) this.endDropped();
    this.flush();
    while (this.frames.top.kind !== 'root') this.pop();
    const { blocks } = this.frames.top;
    return { blocks, media: this.media.of(blocks), repairs: this.repairs() };
  }

  private repairs(): Repair[] {
    const counted: [string, number][] = [
      ['markup-too-deep', this.frames.tooDeep],
      ['markup-link-dropped', this.unsafeLinks],
      ['markup-active-removed', this.activeRemoved],
    ];
    return counted.filter(([, count]) => count > 0).map(([code, count]) => ({ code, detail: String(count) }));
  }

  private startDropped(name: string, attributes: Attributes): boolean {
    const embedded = EMBEDDED_ELEMENTS.has(name);
    if (!embedded && !DROPPED_ELEMENTS.has(name) && !DroppedContent.isHidden(attributes)) return false;
    if (ACTIVE_ELEMENTS.has(name)) this.activeRemoved += 1;
    if (!VOID_ELEMENTS.has(name)) this.dropped = new DroppedContent(name, attributes, embedded);
    return true;
  }

  private endDropped(): void {
    const ended = this.dropped!;
    this.dropped = undefined;
    if (ended.embedded) this.embed(ended.source, ended.attributes, MediaIndex.typeOfElement(ended.name));
  }

  private openBlock(name: string, attributes: Attributes): void {
    this.flush();
    this.preformatted = undefined;
    if (HEADING_ENDERS.has(name)) this.heading = 0;
    if (IMPLIED_END_ELEMENTS.has(name)) this.impliedEnds(name);
    if (/^h[1-6]$/.test(name)) this.heading = Number(name[1]);
    else if (name === 'pre' || name === 'listing' || name === 'xmp') this.preformatted = '';
    this.openStructure(name, attributes);
  }

  private endBlock(name: string): void {
    this.flush();
    this.preformatted = undefined;
    if (/^h[1-6]$/.test(name)) this.heading = 0;
  }

  /** @returns whether the element opened a structure of its own. */
  private openStructure(name: string, attributes: Attributes): boolean {
    const { top } = this.frames;
    if (top.name === name && name !== '' && structureOf(name, {}, this.frames) === undefined) top.nested += 1;
    const kind = structureOf(name, attributes, this.frames);
    if (kind === undefined) return false;
    if (kind === 'item' && this.frames.innermost('list') === undefined) this.frames.open('list', 'ul', {});
    if (kind === 'cell' && this.frames.innermost('row') === undefined) this.frames.open('row', 'tr', {});
    if (kind === 'credit' || kind === 'cite') this.flush();
    const opened = this.frames.open(kind, name, attributes);
    if (opened !== undefined && (kind === 'cell' || kind === 'caption')) opened.suspended = this.run.suspend();
    return true;
  }

  /** A new `li`, `td` or `tr` ends the one before it, within the list or table that it stands in. */
  private impliedEnds(name: string): void {
    const kind = name === 'tr' ? 'row' : name === 'td' || name === 'th' ? 'cell' : name === 'p' ? undefined : 'item';
    if (kind === undefined) return;
    const scope = kind === 'item' ? 'list' : 'table';
    for (;;) {
      const { top } = this.frames;
      if (top.kind === scope || top.kind === 'root' || (kind === 'cell' && top.kind === 'row')) return;
      if (kind === 'item' ? this.frames.innermost('list') === undefined : !this.frames.has('table')) return;
      this.pop();
    }
  }

  private openMark(name: string, mark: NonNullable<ReturnType<typeof MARK_OF_ELEMENT.get>>, attributes: Attributes): void {
    if (mark !== 'link') {
      this.run.openMark(mark);
      return;
    }
    this.run.closeMark('link');
    const reference = attributes['href'];
    if (name !== 'a' || reference === undefined || reference.startsWith('#')) return;
    const href = resolveReference(reference, this.baseUrl);
    if (href === undefined) this.unsafeLinks += 1;
    else this.run.openMark('link', href);
  }

  private lineBreak(): void {
    if (this.preformatted === undefined) this.run.break();
    else this.preformatted += '\n';
  }

  private image(attributes: Attributes): void {
    const found = readImage(attributes, this.baseUrl);
    if (found === undefined || this.media.isRepeat(found.figure.href)) return;
    this.media.add(found.figure.href!, { type: 'picture', width: found.width, height: found.height });
    this.place(found.figure);
  }

  private embed(reference: string | undefined, attributes: Attributes, type: Medium['type']): void {
    const href = resolveReference(reference, this.baseUrl);
    if (href === undefined || !/^https?:/.test(href) || this.media.isRepeat(href)) return;
    if (type !== 'other') this.media.add(href, { type });
    const text = collapseSpace(attributes['title'] ?? '');
    this.place(text === '' ? { type: 'embed', href } : { type: 'embed', href, text });
  }

  /** Puts a block where we are, or after the paragraph that we are in. */
  private place(block: Block): void {
    if (this.run.isEmpty) this.frames.put(this.frames.top, [block]);
    else this.frames.top.deferred.push(block);
  }

  /** Captions, headings and cells are one line; only running text keeps its line breaks. */
  private keepsLines(): boolean {
    const { kind } = this.frames.top;
    return this.heading === 0 && kind !== 'caption' && kind !== 'cell' && kind !== 'credit' && kind !== 'cite';
  }

  /** Ends the line of text that we are in and puts it into the innermost structure. */
  private flush(): void {
    const { top } = this.frames;
    if (this.preformatted !== undefined) {
      const text = this.preformatted.replace(/\r\n?/g, '\n').replace(/^\n/, '');
      this.preformatted = '';
      if (text.trim() !== '') this.frames.put(top, [{ type: 'preformatted', text }]);
      return;
    }
    const inline = this.run.take();
    if (inline !== undefined) {
      this.frames.put(top, [
        this.heading > 0 ? { type: 'heading', level: this.heading, ...inline } : { type: 'paragraph', ...inline },
      ]);
    }
    if (top.deferred.length > 0) this.frames.put(top, top.deferred.splice(0));
  }

  private popTo(target: { readonly name: string }): void {
    this.flush();
    while (this.frames.top !== target) this.pop();
    this.pop();
  }

  private pop(): void {
    this.flush();
    const { suspended } = this.frames.pop();
    if (suspended !== undefined) this.run.resume(suspended);
  }
}
