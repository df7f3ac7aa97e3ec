/** Runs of white space as one space, none at the ends: HTML's own white space only, so that hard and narrow spaces inside stay. */
export function collapseSpace(text: string): string {
  return (COLLAPSES.test(text) ? text.replace(RUNS, ' ') : text).trim();
}

const COLLAPSES = /[\t\n\f\r\v]| {2}/;
const RUNS = /[ \t\n\f\r\v]+/g;
