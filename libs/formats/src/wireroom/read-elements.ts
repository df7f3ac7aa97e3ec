import { MAX_LIST } from '../limits.js';
import { childrenNamed, textOf, type XmlElement } from '../xml/xml-element.js';
import { ELEMENT_OF_LIST, NUMBERS, SIMPLE, TEXT_MEMBER } from './element-names.js';

type Members = Record<string, unknown>;

const PREFIX = 'wireroom:';
/** The XML reader gives names in lower case. */
const SIMPLE_OF = new Map(SIMPLE.map((name) => [PREFIX + name.toLowerCase(), name]));
const LIST_OF = new Map(
  Object.entries(ELEMENT_OF_LIST).map(([list, element]) => [PREFIX + element!.toLowerCase(), { list, element: element! }]),
);
const ATTRIBUTE_OF: Readonly<Record<string, string>> = { mediatype: 'mediaType' };

/** The extension in the children of an element, as it stands in JSON; undefined where there is none. */
export function readElements(parent: XmlElement): Members | undefined {
  let members: Members | undefined;
  for (const child of parent.children) {
    if (typeof child === 'string' || !child.name.startsWith(PREFIX)) continue;
    members ??= {};
    addMember(members, child);
  }
  return members;
}

function addMember(members: Members, child: XmlElement): void {
  const simple = SIMPLE_OF.get(child.name);
  if (simple !== undefined) members[simple] ??= typed(simple, textOf(child).trim());
  else if (child.name === `${PREFIX}dateline`) members['dateline'] ??= objectOf('dateline', child);
  const entry = LIST_OF.get(child.name);
  if (entry === undefined) return;
  members[entry.list] ??= [];
  const list = members[entry.list] as unknown[];
  if (list.length < MAX_LIST) list.push(entryOf(entry.element, child));
}

function entryOf(name: string, child: XmlElement): unknown {
  if (name === 'medium') return mediumOf(child);
  return TEXT_MEMBER[name] === undefined ? textOf(child).trim() : objectOf(name, child);
}

function objectOf(name: string, element: XmlElement): Members {
  const members: Members = {};
  for (const [attribute, value] of Object.entries(element.attributes)) {
    const member = ATTRIBUTE_OF[attribute] ?? attribute;
    members[member] = typed(member, value);
  }
  const text = textOf(element).trim();
  const member = TEXT_MEMBER[name];
  if (member !== undefined && text !== '') members[member] = text;
  return members;
}

function mediumOf(element: XmlElement): Members {
  const medium: Members = { ...element.attributes };
  for (const name of ['caption', 'alt', 'credit']) {
    const [child] = childrenNamed(element, PREFIX + name);
    if (child !== undefined) medium[name] = textOf(child).trim();
  }
  medium['renditions'] = childrenNamed(element, `${PREFIX}rendition`)
    .slice(0, MAX_LIST)
    .map((child) => objectOf('rendition', child));
  return medium;
}

function typed(name: string, text: string): string | number {
  const number = NUMBERS.has(name) && text !== '' ? Number(text) : Number.NaN;
  return Number.isNaN(number) ? text : number;
}
