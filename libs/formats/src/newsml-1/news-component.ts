import type { RepairLog } from '../repair-log.js';
import { attribute, type XmlElement } from '../xml/xml-element.js';
import { type ContentItem, readContentItem } from './content-item.js';
import { wordOf } from './line-text.js';
import { classOfRole, type RoleClass } from './roles.js';

/** A `NewsComponent` with what is in it, sorted. */
export interface NewsComponent {
  /** `Duid` or `Euid`: its name inside the document, or inside the component around it. */
  readonly id?: string;
  /** The role as a word; undefined where it states none. */
  readonly role?: string;
  /** What it is for, by its own role or that of a component around it. */
  readonly roleClass: RoleClass;
  /** Whether its parts say the same: the receiver is to choose one. */
  readonly isChoice: boolean;
  /** `NewsLines`, `AdministrativeMetadata`, `Metadata` and so on, by their names in lower case. */
  readonly about: ReadonlyMap<string, readonly XmlElement[]>;
  readonly contents: readonly ContentItem[];
  readonly components: readonly NewsComponent[];
  /** `NewsItemRef` elements. */
  readonly references: readonly XmlElement[];
  /** `NewsItem` elements that stand inside. */
  readonly items: readonly XmlElement[];
  /** Whether there is copy in it, or in any part of it, that is more than a caption or a label. */
  readonly hasCopy: boolean;
  /** Whether a file belongs to it or to any part of it. */
  readonly hasFile: boolean;
}

/** Reads a component and all in it. Depth is bounded by the reader of the XML. */
export function readComponent(element: XmlElement, repairs: RepairLog, outer: RoleClass = 'main'): NewsComponent {
  const about = new Map<string, XmlElement[]>();
  for (const node of element.children) {
    if (typeof node === 'string') continue;
    const known = about.get(node.name);
    if (known === undefined) about.set(node.name, [node]);
    else known.push(node);
  }
  const take = (name: string): readonly XmlElement[] => {
    const found = about.get(name) ?? [];
    about.delete(name);
    return found;
  };
  const role = wordOf(take('role')[0]);
  const roleClass = classWithin(classOfRole(role), outer);
  const id = attribute(element, 'duid') ?? attribute(element, 'euid');
  const inner = role === undefined && outer === 'medium' ? 'medium' : roleClass;
  const components = take('newscomponent').map((child) => readComponent(child, repairs, inner));
  const contents = take('contentitem').map((child) => readContentItem(child, repairs));
  const isCopy = roleClass === 'main' || roleClass === 'further';
  return {
    ...(id === undefined ? {} : { id }),
    ...(role === undefined ? {} : { role }),
    roleClass,
    isChoice: attribute(element, 'equivalentslist')?.toLowerCase() === 'yes',
    about,
    contents,
    components,
    references: take('newsitemref'),
    items: take('newsitem'),
    hasCopy: (isCopy && contents.some(({ copy }) => copy !== undefined)) || components.some((child) => child.hasCopy),
    hasFile: contents.some(({ href }) => href !== undefined) || components.some((child) => child.hasFile),
  };
}

/** Copy that comes with a picture is its caption, unless it says that it is something else. */
function classWithin(own: RoleClass | undefined, outer: RoleClass): RoleClass {
  if (outer !== 'medium') return own ?? outer;
  return own === undefined || own === 'main' || own === 'further' ? 'caption' : own;
}

/** The first element of that name among the parts of `NewsLines`, `DescriptiveMetadata` and so on. */
export function firstOf(component: NewsComponent, parent: string, name: string): XmlElement | undefined {
  for (const element of component.about.get(parent) ?? []) {
    for (const node of element.children) if (typeof node !== 'string' && node.name === name) return node;
  }
  return undefined;
}
