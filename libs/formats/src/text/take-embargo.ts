import { readEmbargo } from '../dates/read-embargo.js';
import { type Copy, HEAD, TAIL, takeWhere } from './copy.js';
import { around, findDate } from './find-date.js';

/** Says so by itself, whatever follows. */
const EMBARGO =
  /^[\s*([-]*(?:(?:(?:strict(?:ly)?|under|press|publication|news) ){0,3}embargo(?:ed)?\s*(?:until|till|to|bis|jusqu|before|[:\])–—-]|\d)|not for (?:publication|broadcast|release)\b|sperrfrist\b|gesperrt bis\b|nicht zur veröffentlichung vor\b)/iu;
/** Says so only where a date follows. */
const RELEASE_DATE =
  /^[\s*([-]*(?:for release|hold for release|hold until|embargo|frei(?:gabe)? (?:ab|für)|freigegeben ab|nicht vor)\b/iu;
/** A press office's way to say that there is no embargo. */
const AT_ONCE =
  /^[\s*([-]*(?:for immediate release|zur sofortigen veröffentlichung|keine sperrfrist|no embargo|sperrfrist\s*:?\s*keine)\W*$/iu;

/**
 * Takes the line that sets an embargo. One whose moment cannot be read withholds the item: an embargo until nobody knows when
 * must not run out at once.
 */
export function takeEmbargo(copy: Copy): void {
  const use = (paragraph: string): boolean => {
    if (AT_ONCE.test(paragraph)) return true;
    if (paragraph.length > 200) return false;
    const found = EMBARGO.test(paragraph) || RELEASE_DATE.test(paragraph) ? findDate(paragraph) : undefined;
    if (found === undefined && !EMBARGO.test(paragraph)) return false;
    const until = readEmbargo(found?.written, 'embargo', copy.repairs, found && around(paragraph, found));
    if (until !== undefined) copy.item.embargoUntil = until;
    else {
      if (copy.item.pubStatus === 'usable') copy.item.pubStatus = 'withheld';
      copy.repairs.note('embargo-unreadable', paragraph.slice(0, 60));
    }
    copy.item.edNotes.push({ text: paragraph, public: false });
    return true;
  };
  takeWhere(copy, 0, HEAD, use);
  takeWhere(copy, copy.paragraphs.length - TAIL, copy.paragraphs.length, use);
}
