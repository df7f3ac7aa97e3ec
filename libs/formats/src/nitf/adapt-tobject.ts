import type { Subject } from '@wireroom/contracts';
import { MAX_LIST } from '../limits.js';
import { iptcScheme } from '../ninjs/concept-addresses.js';
import { attribute, childElements, type XmlElement } from '../xml/xml-element.js';
import { signalOf } from './adapt-status.js';
import { type Gathered, type NitfContext, placed } from './nitf-context.js';
import { localName } from './nitf-roles.js';
import { isEightDigits, LEVEL_ATTRIBUTES, levelOf, schemeOfDigits } from './subject-level.js';

/** Kind of news, genres and subjects. */
export function readTobject(tobject: XmlElement, { kept }: NitfContext, gathered: Gathered): void {
  const type = attribute(tobject, 'tobject.type');
  const signal = signalOf(type);
  if (signal !== undefined) gathered.signals.push(signal);
  else if (type?.toLowerCase() !== 'news') kept.add('tobject.type', type);
  for (const child of childElements(tobject)) {
    const name = localName(child.name);
    if (name === 'tobject.subject') addSubjects(child, gathered);
    else if (name === 'tobject.property') {
      const code = attribute(child, 'tobject.property.type');
      if (code !== undefined) gathered.genres.push(placed(child, { scheme: 'genre', code }));
    }
  }
}

/**
 * A code with the names of all levels above it, of which the element tells too: the code `15054000` with the type "sport" and the
 * matter "soccer" says `15000000` as well.
 */
function addSubjects(element: XmlElement, gathered: Gathered): void {
  const code = attribute(element, 'tobject.subject.refnum');
  const names = LEVEL_ATTRIBUTES.map((name) => attribute(element, name));
  const scheme = schemeOf(element, code);
  const own = code === undefined || scheme !== 'subj' || !isEightDigits(code) ? 2 : levelOf(code);
  if (code !== undefined && scheme === 'subj' && isEightDigits(code)) {
    const above = [`${code.slice(0, 2)}000000`, `${code.slice(0, 5)}000`].slice(0, own);
    for (const [level, broader] of above.entries()) {
      const name = names[level];
      if (name !== undefined && broader !== code) add(element, { scheme, code: broader, name }, gathered);
    }
  }
  const name =
    names[own] ?? names.slice(own).find(isGiven) ?? (own === 2 && scheme !== 'subj' ? names.findLast(isGiven) : undefined);
  if (code === undefined && name === undefined) return;
  const subject = { ...(scheme && { scheme }), ...(code && { code }), ...(name && { name }) };
  add(element, subject, gathered);
}

function isGiven(name: string | undefined): name is string {
  return name !== undefined;
}

function add(element: XmlElement, subject: Subject, { subjects }: Gathered): void {
  // One more than is kept tells that there were too many.
  if (subjects.length > MAX_LIST) return;
  const known = subjects.find(({ value }) => value.code === subject.code && value.scheme === subject.scheme);
  if (known === undefined || subject.code === undefined) subjects.push(placed(element, subject));
  else if (known.value.name === undefined && subject.name !== undefined) known.value.name = subject.name;
}

/** Whose code it is: the IPTC's by default. */
function schemeOf(element: XmlElement, code: string | undefined): string | undefined {
  const written = attribute(element, 'tobject.subject.ipr');
  if (written !== undefined && !/^iptc$/i.test(written)) return iptcScheme(written);
  if (isEightDigits(code)) return schemeOfDigits(code);
  return written === undefined ? undefined : 'subj';
}
