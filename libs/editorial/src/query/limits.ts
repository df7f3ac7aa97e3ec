/** What a query may cost. One that exceeds a limit is refused with the limit's name; no editor's query comes near. */

/** Characters of a query. */
export const MAX_QUERY_LENGTH = 8_192;

/** Conditions in one query. */
export const MAX_CONDITIONS = 512;

/** Parentheses and negations inside each other. */
export const MAX_NESTING = 32;

/** Words of one phrase. */
export const MAX_PHRASE_WORDS = 32;

/** Wildcards in one query. */
export const MAX_WILDCARDS = 32;

/** Letters that must stand before the first wildcard of a word, so that it never means every word. */
export const MIN_LITERAL_START = 2;
