import type { Item } from '@wireroom/contracts';
import { MAX_LIST } from '../limits.js';
import type { XmlElement } from '../xml/xml-element.js';
import { codesIn } from './concept-of.js';
import { noteCut } from './note-cut.js';
import type { Properties } from './properties.js';
import { proseIn } from './text-in.js';

/**
 * Notes to editors. The standard addresses all of them to those who receive the item, so one is public only where its role or its
 * `pubconstraint` says so. dpa's closing line is the sign-off; its notepad sets all other notes anew as HTML and is left as it is.
 */
export function setNotes(item: Item, properties: Properties): void {
  const all = properties.take('ednote');
  const left: XmlElement[] = [];
  const known = new Set<string>();
  for (const element of all) {
    const roles = codesIn(element, 'role');
    if (roles.includes('notepad') && all.length > 1) {
      left.push(element);
      continue;
    }
    const text = proseIn(element);
    if (text === undefined || known.has(text)) continue;
    known.add(text);
    if (roles.includes('closingline') && item.signOff === undefined) item.signOff = text;
    else if (item.edNotes.length < MAX_LIST) item.edNotes.push({ text, public: isPublic(element, roles) });
    else noteCut(item, 'edNotes');
  }
  properties.leave('ednote', left);
}

function isPublic(element: XmlElement, roles: readonly string[]): boolean {
  const constraints = codesIn(element, 'pubconstraint');
  return (
    [...roles, ...constraints].includes('public') && !constraints.some((code) => /^(?:non|not|in)-?public|internal/.test(code))
  );
}
