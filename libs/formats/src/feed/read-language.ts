import type { RepairLog } from '../repair-log.js';
import type { XmlElement } from '../xml/xml-element.js';

/** A language tag as declared, `en_US` written as BCP 47 has it; undefined and a repair for what is none. */
export function readLanguage(written: string | undefined, repairs?: RepairLog): string | undefined {
  const tag = written?.trim().replaceAll('_', '-');
  if (tag === undefined || tag === '') return undefined;
  if (/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(tag)) return tag;
  repairs?.note('language-unreadable', tag.slice(0, 40));
  return undefined;
}

/** The language inside an element as written: its `xml:lang`, where an empty one ends the outer (XML 1.0 §2.12), else the outer. */
export function languageWithin(element: XmlElement, outer: string | undefined): string | undefined {
  return element.attributes['xml:lang'] ?? outer;
}
