import { looksLikeHtml } from '../feed/looks-like-html.js';
import { collapseSpace } from '../markup/collapse-space.js';
import { htmlToText } from '../markup/html-to-text.js';
import { attribute, textOf, type XmlElement } from '../xml/xml-element.js';

/** The text of a label in one line; undefined for none. Some agencies put HTML into theirs, as CDATA. */
export function lineText(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const written = textOf(element);
  const text = looksLikeHtml(written) ? htmlToText(written) : written;
  return collapseSpace(text) || undefined;
}

/** What an element stands for: its `FormalName`, else its text, as agencies write it that forget the attribute. */
export function formalName(element: XmlElement | undefined): string | undefined {
  return element === undefined ? undefined : (attribute(element, 'formalname') ?? lineText(element));
}

/** A word of a vocabulary for comparison: in lower case, letters and digits alone, without what stands before a colon. */
export function wordOf(element: XmlElement | undefined): string | undefined {
  const written = formalName(element);
  if (written === undefined) return undefined;
  return (
    written
      .slice(written.lastIndexOf(':') + 1)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '') || undefined
  );
}
