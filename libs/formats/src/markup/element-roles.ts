import type { Mark } from '@wireroom/contracts';

/** Elements that have no end tag (HTML Living Standard, void elements, with the obsolete ones). */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr amp-img'.split(' '),
);

/** Elements that start and end a line of their own. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'head header hgroup hr html legend li main menu nav noscript ol optgroup p pre listing xmp section summary table tbody td tfoot ' +
    'th thead tr ul blockquote caption'
  ).split(' '),
);

/** Elements whose content never is copy: code, controls and drawings. */
export const DROPPED_ELEMENTS: ReadonlySet<string> = new Set(
  'script style template title textarea select datalist button svg canvas noframes noembed frameset applet map'.split(' '),
);

/** Dropped elements that are code which would run or fetch. */
export const ACTIVE_ELEMENTS: ReadonlySet<string> = new Set('script applet frameset template'.split(' '));

/** Players and documents of others: only their address is kept. */
export const EMBEDDED_ELEMENTS: ReadonlySet<string> = new Set(
  'iframe video audio object amp-video amp-audio amp-iframe amp-youtube'.split(' '),
);

/** A start tag of the same name ends these when they are still open. */
export const IMPLIED_END_ELEMENTS: ReadonlySet<string> = new Set('p li dt dd td th tr option'.split(' '));

export const MARK_OF_ELEMENT: ReadonlyMap<string, Mark['type']> = new Map([
  ['a', 'link'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['cite', 'emphasis'],
  ['dfn', 'emphasis'],
  ['var', 'emphasis'],
  ['sub', 'sub'],
  ['sup', 'sup'],
]);

/** Elements with which a heading that was never closed ends all the same. */
export const HEADING_ENDERS: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre figure article section hr'.split(' '),
);
