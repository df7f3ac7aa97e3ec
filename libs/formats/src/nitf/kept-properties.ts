import type { RepairLog } from '../repair-log.js';
import type { XmlElement } from '../xml/xml-element.js';
import { localName } from './nitf-roles.js';
import { lineOf } from './nitf-text.js';

/** Properties of one item that are kept. Real items have some dozens. */
const MOST_PROPERTIES = 1_000;

/** What the model has no place for, under NITF's own names: one value, or a list where there are several. */
export class KeptProperties {
  private readonly values = new Map<string, unknown[]>();
  private left = MOST_PROPERTIES;

  constructor(private readonly repairs: RepairLog) {}

  add(name: string, value: unknown): void {
    if (value === undefined || value === '') return;
    if (this.left-- <= 0) {
      this.repairs.note('list-cut', 'extensions');
      return;
    }
    const known = this.values.get(name);
    if (known === undefined) this.values.set(name, [value]);
    else known.push(value);
  }

  /** Attributes as they are, child elements in a list of their kind, text as `text`. */
  addElement(element: XmlElement): void {
    this.add(localName(element.name), this.jsonOf(element));
  }

  /** Values that are lists already. */
  addAll(further: Readonly<Record<string, unknown>> | undefined): void {
    if (further === undefined) return;
    for (const [name, value] of Object.entries(further))
      for (const entry of Array.isArray(value) ? value : [value]) this.add(name, entry);
  }

  get list(): Record<string, unknown> | undefined {
    if (this.values.size === 0) return undefined;
    return Object.fromEntries([...this.values].map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
  }

  private jsonOf(element: XmlElement): unknown {
    const text = lineOf(element);
    const members: [string, unknown][] = Object.entries(element.attributes).filter(([, value]) => value !== '');
    const children: unknown[] = [];
    for (const child of element.children) {
      if (typeof child !== 'string' && Object.keys(child.attributes).length > 0) children.push({ ...child.attributes });
    }
    if (members.length === 0 && children.length === 0) return text;
    const only = members.length === 1 && children.length === 0 && text === undefined ? members[0]![1] : undefined;
    if (only !== undefined) return only;
    if (text !== undefined) members.push(['text', text]);
    if (children.length > 0) members.push(['list', children]);
    return Object.fromEntries(members);
  }
}
