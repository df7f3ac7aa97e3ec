import { ownText } from './own-text.js';

/**
 * Runs of white space as one space, none at the ends: HTML's own white space only, so that hard and narrow spaces inside stay.
 * Most texts of an item come through here, so that this is also where they are cut loose from the document.
 */
export function collapseSpace(text: string): string {
  return ownText((COLLAPSES.test(text) ? text.replace(RUNS, ' ') : text).trim());
}

const COLLAPSES = /[\t\n\f\r\v]| {2}/;
const RUNS = /[ \t\n\f\r\v]+/g;
