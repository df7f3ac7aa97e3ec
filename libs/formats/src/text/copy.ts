import type { Item } from '@wireroom/contracts';
import type { RepairLog } from '../repair-log.js';

/** A text on its way to being an item: each step takes from the paragraphs what is its own and leaves the copy. */
export interface Copy {
  /** What is left, in order. One that holds line feeds is a table laid out with spaces. */
  paragraphs: string[];
  readonly item: Item;
  readonly repairs: RepairLog;
  /** Whether something showed that the text was copied off a page: furniture, a date line, a breadcrumb. */
  isPage: boolean;
}

/** How many paragraphs from the start can hold date, section, headline and byline. */
export const HEAD = 8;
/** How many paragraphs from the end can hold notes, sign-off and rights. */
export const TAIL = 5;

/** Takes the paragraphs in a range for which `use` answers true, and leaves the others. */
export function takeWhere(copy: Copy, from: number, to: number, use: (paragraph: string) => boolean): void {
  const start = Math.max(0, from);
  copy.paragraphs = copy.paragraphs.filter((paragraph, index) => index < start || index >= to || !use(paragraph));
}
