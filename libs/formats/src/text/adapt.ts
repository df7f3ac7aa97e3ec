import { emptyItem, type Item } from '@wireroom/contracts';
import { RepairLog } from '../repair-log.js';
import type { Copy } from './copy.js';
import { copyToBlocks } from './copy-to-blocks.js';
import { removeFurniture } from './remove-furniture.js';
import { takeByline } from './take-byline.js';
import { takeCommand } from './take-command.js';
import { takeDateLines } from './take-date-lines.js';
import { takeDateline } from './take-dateline.js';
import { takeDisclosure } from './take-disclosure.js';
import { takeEmbargo } from './take-embargo.js';
import { takeHeadline } from './take-headline.js';
import { takeLabels } from './take-labels.js';
import { takeLead } from './take-lead.js';
import { takeNotes } from './take-notes.js';
import { takeSignOff } from './take-sign-off.js';

/** Steps in order: what stands around the copy goes first, so that the next step finds the copy's real first and last lines. */
const STEPS: readonly ((copy: Copy) => void)[] = [
  removeFurniture,
  takeDateLines,
  takeCommand,
  takeEmbargo,
  takeDisclosure,
  takeNotes,
  takeLabels,
  takeHeadline,
  takeByline,
  takeSignOff,
  takeDateline,
  takeLead,
];

/** Turns the paragraphs of a plain text into an item. */
export function adaptText(paragraphs: readonly string[]): Item {
  const { item, paragraphs: left, repairs } = readCopy(paragraphs, emptyItem());
  item.body = copyToBlocks(left);
  item.repairs = repairs.list;
  return item;
}

/** Takes from paragraphs what is not running text into an item, in which a headline may stand already. What is left is the copy. */
export function readCopy(paragraphs: readonly string[], item: Item): Copy {
  const copy: Copy = { paragraphs: [...paragraphs], item, repairs: new RepairLog(), isPage: false };
  for (const step of STEPS) step(copy);
  return copy;
}
