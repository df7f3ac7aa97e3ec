/**
 * The same text, held by itself. The engine keeps a cut as a view into what it was cut from, and a text put together as a view into
 * its parts: one headline would keep a whole feed in memory for as long as it lives.
 */
export function ownText(text: string): string {
  return text.length < CUT_AS_VIEW ? text : `${text} `.slice(0, -1);
}

/** Shorter cuts are copies anyway. */
const CUT_AS_VIEW = 13;
