/**
 * What a document may cost. Real wire documents stay far below every one of these; what exceeds one is refused with
 * `limit-exceeded` before it can hold up its neighbours.
 */

/** Nesting of XML elements. HTML inside feeds rarely passes 30. */
export const MAX_DEPTH = 256;

/** XML elements in one document. A news message of 10,000 items with 100 elements each has 1,000,000. */
export const MAX_ELEMENTS = 2_000_000;

/** XML elements in memory at a time: those of one item where items are made one by one, else those of the document. */
export const MAX_ELEMENTS_AT_ONCE = 250_000;

/** Attributes of one XML element. */
export const MAX_ATTRIBUTES = 256;

/** Tags and attributes mended in one document; with more than that, its intent is anything but clear. */
export const MAX_MENDED = 10_000;

/** Entries in one list of an item (keywords, subjects, media, links); further ones are dropped, and a repair says so. */
export const MAX_LIST = 500;

/** Items in one document. */
export const MAX_ITEMS = 10_000;

/** Characters that a document's own entities may add to its text, all references together. */
export const MAX_ENTITY_EXPANSION = 65_536;

/** Declarations in the internal subset of a document type. HTML's own set of named characters has 253. */
export const MAX_DECLARATIONS = 2_048;

/** How many characters of stray text before the first tag are skipped to find an XML document. */
export const MAX_LEADING_TEXT = 4_096;

/** Documents inside documents: a mail that brings a mail that brings a feed is at two. */
export const MAX_DOCUMENT_LEVELS = 4;

/** Parts of one mail, with those that only hold others. */
export const MAX_MAIL_PARTS = 1_000;

/** Nesting of a mail's parts. Programs make four. */
export const MAX_MAIL_LEVELS = 20;

/** Bytes of one header in a mail. Long ways through many servers make 30,000. */
export const MAX_MAIL_HEAD = 262_144;

/** Documents that come as attachments of one mail. */
export const MAX_ATTACHED_DOCUMENTS = 100;

/** Bytes of the documents that come as attachments of one mail, all together. */
export const MAX_ATTACHED_BYTES = 52_428_800;
