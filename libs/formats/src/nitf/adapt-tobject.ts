import type { Subject } from '@wireroom/contracts';
import { iptcScheme } from '../ninjs/concept-addresses.js';
import { attribute, childElements, type XmlElement } from '../xml/xml-element.js';
import { signalOf } from './adapt-status.js';
import { type Gathered, placed } from './nitf-context.js';
import { localName } from './nitf-roles.js';

/** Kind of news, genres and subjects. */
export function readTobject(tobject: XmlElement, gathered: Gathered): void {
  const signal = signalOf(attribute(tobject, 'tobject.type'));
  if (signal !== undefined) gathered.signals.push(signal);
  for (const child of childElements(tobject)) {
    const name = localName(child.name);
    if (name === 'tobject.subject') addSubjects(child, gathered);
    else if (name === 'tobject.property') {
      const code = attribute(child, 'tobject.property.type');
      if (code !== undefined) gathered.genres.push(placed(child, { scheme: 'genre', code }));
    }
  }
}

/** IPTC's codes have eight digits: two for the subject, three for the matter, three for the detail. */
const EIGHT_DIGITS = /^\d{8}$/;

/**
 * A code with the names of all levels above it, of which the element tells too: the code `15054000` with the type "sport" and the
 * matter "soccer" says `15000000` as well.
 */
function addSubjects(element: XmlElement, gathered: Gathered): void {
  const code = attribute(element, 'tobject.subject.refnum');
  const names = ['type', 'matter', 'detail'].map((level) => attribute(element, `tobject.subject.${level}`));
  if (code === undefined || !EIGHT_DIGITS.test(code)) {
    const name = names.findLast((level) => level !== undefined);
    const scheme = schemeOf(element, code);
    const subject = {
      ...(scheme === undefined ? {} : { scheme }),
      ...(code === undefined ? {} : { code }),
      ...(name && { name }),
    };
    if (code !== undefined || name !== undefined) add(element, subject, gathered);
    return;
  }
  const scheme = schemeOf(element, code)!;
  const levels = [`${code.slice(0, 2)}000000`, `${code.slice(0, 5)}000`, code];
  const own = levels.indexOf(code);
  for (let level = 0; level < own; level++) {
    const name = names[level];
    if (name !== undefined) add(element, { scheme, code: levels[level]!, name }, gathered);
  }
  const name = names[own] ?? names.slice(own).find((deeper) => deeper !== undefined);
  add(element, { scheme, code, ...(name === undefined ? {} : { name }) }, gathered);
}

function add(element: XmlElement, subject: Subject, { subjects }: Gathered): void {
  const known = subjects.find(({ value }) => value.code === subject.code && value.scheme === subject.scheme);
  if (known === undefined || subject.code === undefined) subjects.push(placed(element, subject));
  else if (known.value.name === undefined && subject.name !== undefined) known.value.name = subject.name;
}

/** Whose code it is: the IPTC's by default, its media topics from 20000000 on. */
function schemeOf(element: XmlElement, code: string | undefined): string | undefined {
  const written = attribute(element, 'tobject.subject.ipr');
  if (written !== undefined && !/^iptc$/i.test(written)) return iptcScheme(written);
  if (code === undefined || !EIGHT_DIGITS.test(code)) return written === undefined ? undefined : 'subj';
  return code >= '20000000' ? 'medtop' : 'subj';
}
