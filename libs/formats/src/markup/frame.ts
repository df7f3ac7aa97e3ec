import type { Block } from '@wireroom/contracts';
import type { Attributes } from './html-events.js';
import type { InlineRun } from './inline-run.js';

export type FrameKind = 'root' | 'list' | 'item' | 'quote' | 'table' | 'row' | 'cell' | 'figure' | 'caption' | 'credit' | 'cite';

/** A list's content in order: an item with its blocks, or blocks that stood in the list outside any item. */
export interface ListPart {
  readonly item: boolean;
  readonly depth: number;
  readonly blocks: Block[];
}

export interface CellPart {
  readonly header: boolean;
  readonly blocks: Block[];
}

/** An open structure and what was found in it so far. Only the fields of its kind are used. */
export interface Frame {
  readonly kind: FrameKind;
  readonly name: string;
  readonly attributes: Attributes;
  readonly blocks: Block[];
  /** Pictures met in the middle of a paragraph, put after it. */
  readonly deferred: Block[];
  readonly parts: ListPart[];
  readonly rows: CellPart[][];
  readonly cells: CellPart[];
  /** Open elements of the same name inside, where the name (`div`, `span`) says nothing by itself. */
  nested: number;
  caption?: string;
  /** The caption says of itself that it names no credit. */
  uncredited?: boolean;
  credit?: string;
  cite?: string;
  suspended?: ReturnType<InlineRun['suspend']>;
}

export function frame(kind: FrameKind, name: string, attributes: Attributes): Frame {
  return { kind, name, attributes, blocks: [], deferred: [], parts: [], rows: [], cells: [], nested: 0 };
}

/** `push(...many)` overflows the call stack with very many arguments. */
export function appendAll<T>(target: T[], source: readonly T[]): void {
  for (const element of source) target.push(element);
}
