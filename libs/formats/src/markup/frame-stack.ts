import type { Block } from '@wireroom/contracts';
import { assembleFigure } from './assemble-figure.js';
import { assembleList } from './assemble-list.js';
import { assembleQuote } from './assemble-quote.js';
import { assembleTable } from './assemble-table.js';
import { UNCREDITED } from './caption-credit.js';
import { appendAll, type Frame, type FrameKind, frame } from './frame.js';
import type { Attributes } from './html-events.js';
import { joinInlines } from './join-inlines.js';

/** Structures inside structures (lists, tables, quotes) beyond this many levels lose their structure, not their text. */
export const MARKUP_DEPTH_LIMIT = 100;

/** What an end tag can't reach beyond: the end of a cell says nothing about the quote around the table. */
const ENDED_ACROSS: Readonly<Partial<Record<FrameKind, ReadonlySet<string>>>> = {
  cell: new Set(['table', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot']),
  list: new Set(['ul', 'ol', 'dl', 'menu', 'dir', 'blockquote', 'td', 'th', 'tr', 'table', 'figure']),
  table: new Set(['table', 'blockquote', 'figure', 'ul', 'ol', 'dl']),
};

/** The open structures, outermost first, and what they become when they end. */
export class FrameStack {
  private readonly frames: Frame[] = [frame('root', '', {})];
  /** Structures that were not opened for the depth limit, by name: their end tags must not close others. */
  private readonly ignored = new Map<string, number>();
  tooDeep = 0;

  constructor(private readonly baseUrl: string | undefined) {}

  get top(): Frame {
    return this.frames[this.frames.length - 1]!;
  }

  has(kind: FrameKind): boolean {
    return this.frames.some((open) => open.kind === kind);
  }

  /** The innermost open structure of a kind, not looked for outside the cell that we are in. */
  innermost(kind: FrameKind): Frame | undefined {
    for (let i = this.frames.length - 1; i > 0; i--) {
      const open = this.frames[i]!;
      if (open.kind === kind) return open;
      if (open.kind === 'cell') return undefined;
    }
    return undefined;
  }

  open(kind: FrameKind, name: string, attributes: Attributes): Frame | undefined {
    if (this.frames.length <= MARKUP_DEPTH_LIMIT) {
      const opened = frame(kind, name, attributes);
      this.frames.push(opened);
      return opened;
    }
    this.tooDeep += 1;
    this.ignored.set(name, (this.ignored.get(name) ?? 0) + 1);
    return undefined;
  }

  /** The open structure that an end tag of this name ends, if any. */
  endedBy(name: string): Frame | undefined {
    const ignored = this.ignored.get(name) ?? 0;
    if (ignored > 0) {
      this.ignored.set(name, ignored - 1);
      return undefined;
    }
    for (let i = this.frames.length - 1; i > 0; i--) {
      const open = this.frames[i]!;
      if (open.name === name) return open;
      if (ENDED_ACROSS[open.kind]?.has(name) === false) return undefined;
    }
    return undefined;
  }

  /** Ends the innermost structure and hands what it became to the one around it. */
  pop(): Frame {
    const ended = this.frames.pop()!;
    const parent = this.top;
    switch (ended.kind) {
      case 'list':
        this.put(parent, assembleList(ended));
        break;
      case 'item':
        parent.parts.push({ item: true, depth: ended.name === 'dd' ? 1 : 0, blocks: ended.blocks });
        break;
      case 'quote':
        this.put(parent, assembleQuote(ended, this.baseUrl));
        break;
      case 'table':
        this.put(parent, assembleTable(ended));
        break;
      case 'row':
        parent.rows.push(ended.cells);
        break;
      case 'cell':
        parent.cells.push({ header: ended.name === 'th', blocks: ended.blocks });
        break;
      case 'figure':
        this.put(parent, assembleFigure(ended));
        break;
      default:
        this.describe(parent, ended);
    }
    return ended;
  }

  /** Blocks that stand in a list outside any item keep their place between the items. */
  put(target: Frame, blocks: readonly Block[]): void {
    if (target.kind === 'list') {
      if (blocks.length > 0) target.parts.push({ item: false, depth: 0, blocks: [...blocks] });
    } else appendAll(target.blocks, blocks);
  }

  /** A caption, credit or attribution: its text belongs to the structure around it. */
  private describe(parent: Frame, ended: Frame): void {
    const texts = ended.blocks.filter(
      (block) => block.type === 'paragraph' || block.type === 'heading' || block.type === 'quote',
    );
    const text = texts.length === 0 ? undefined : joinInlines(texts, ' ').text;
    if (ended.kind === 'caption') {
      parent.caption ??= text;
      parent.credit ??= ended.credit;
      parent.uncredited ??= ended.attributes['class'] === UNCREDITED;
    } else if (ended.kind === 'credit') parent.credit ??= text?.replace(/^\((.+)\)$/, '$1');
    else parent.cite ??= text;
    for (const block of ended.blocks) if (block.type === 'figure' || block.type === 'embed') this.put(parent, [block]);
  }
}
