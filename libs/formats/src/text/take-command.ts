import { type Copy, takeWhere } from './copy.js';

/** A line that is nothing but the order to stop using a story, with the story's name behind a colon at most: other lines may begin with such a word. */
export const COMMAND =
  /^\W*(?:(?:bulletin|mandatory|press)\s+)?(?:(?<kill>kill(?:\W+kill){0,4}|mandatory elimination|storno|stornierung|annullierung|annulation)|withhold)\W*(?::\s*\S.{0,160})?$/iu;
/** Paragraphs from the start among which it stands. */
const WITHIN = 3;

/** Takes an order to kill or withhold the story, which then is withdrawn. */
export function takeCommand(copy: Copy): void {
  takeWhere(copy, 0, WITHIN, (paragraph) => {
    const match = paragraph.length <= 200 ? COMMAND.exec(paragraph) : null;
    if (match === null) return false;
    const { item } = copy;
    const isKill = match.groups?.['kill'] !== undefined;
    const signal = isKill ? 'kill' : 'withhold';
    if (!item.signals.includes(signal)) item.signals.push(signal);
    if (item.pubStatus !== 'canceled') item.pubStatus = isKill ? 'canceled' : 'withheld';
    item.edNotes.push({ text: paragraph, public: false });
    return true;
  });
}
