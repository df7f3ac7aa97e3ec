// @ts-check
export const ATOM = 'http://www.w3.org/2005/Atom';
export const CONTENT = 'http://purl.org/rss/1.0/modules/content/';
export const DC = 'http://purl.org/dc/elements/1.1/';
export const DCTERMS = 'http://purl.org/dc/terms/';
export const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0';
export const XHTML = 'http://www.w3.org/1999/xhtml';
export const XML = 'http://www.w3.org/XML/1998/namespace';

/** Namespaces whose elements are known: another name in one of them is a slip. @type {Readonly<Record<string, ReadonlySet<string>>>} */
export const KNOWN_ELEMENTS = {
  [CONTENT]: words('encoded items item format value encoding'),
  [DC]: words(
    'contributor coverage creator date description format identifier language publisher relation rights source subject title type',
  ),
  [TOMBSTONES]: words('deleted-entry by comment'),
  [ATOM]: words(
    'author category content contributor email entry feed generator icon id link logo name published rights source subtitle summary title updated uri',
  ),
};

/** @param {string} list */
export function words(list) {
  return new Set(list.split(' '));
}
