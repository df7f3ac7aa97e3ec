import { escapeMarkup } from './escape-markup.js';

/** How blocks are written down: as HTML, or as the same elements in well-formed XML. */
export interface MarkupSyntax {
  /** End of a start tag of an element without content. */
  readonly emptyEnd: '>' | '/>';
  /** Text for content or a double-quoted attribute. */
  escape(text: string): string;
}

export const HTML_SYNTAX: MarkupSyntax = { emptyEnd: '>', escape: escapeMarkup };

export const XML_SYNTAX: MarkupSyntax = { emptyEnd: '/>', escape: (text) => escapeMarkup(withoutForbidden(text)) };

/** Leaves out what no XML 1.0 document may contain (§2.2): controls, half surrogate pairs, U+FFFE and U+FFFF. */
function withoutForbidden(text: string): string {
  return SUSPECT.test(text) ? text.replace(FORBIDDEN, '') : text;
}

/** Without the flag `u` it is several times as fast, but takes whole pairs for halves. */
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Surrogate}\ufffe\uffff]/gu;
