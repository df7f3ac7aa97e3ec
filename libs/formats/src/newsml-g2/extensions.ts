import type { RepairLog } from '../repair-log.js';
import type { XmlElement } from '../xml/xml-element.js';
import { ownName } from './own-names.js';
import type { Properties } from './properties.js';

/** Elements of one item that are kept as extensions. Real items have some dozens, a package with many members some hundreds. */
const MOST_ELEMENTS = 5_000;

/** Properties that the model has no place for, as JSON under the standard's own names: in an array where there are several. */
export class Extensions {
  private readonly values: Record<string, unknown> = {};
  private left = MOST_ELEMENTS;

  constructor(private readonly repairs: RepairLog) {}

  /** All that nobody took. */
  addRest(properties: Properties): void {
    for (const [name, elements] of properties.rest) this.add(name, elements);
  }

  add(name: string, elements: readonly XmlElement[]): void {
    const key = ownName(name);
    for (const element of elements) {
      const value = this.jsonOf(element);
      if (value === undefined) continue;
      this.put(this.values, key, value);
    }
  }

  /** Something that is JSON already. */
  set(key: string, value: unknown): void {
    if (value !== undefined) this.values[key] = value;
  }

  get list(): Record<string, unknown> | undefined {
    for (const _ in this.values) return this.values;
    return undefined;
  }

  /** Text alone is a string; else attributes and child elements by name, and the text beside them as `value`. Undefined for nothing. */
  private jsonOf(element: XmlElement): unknown {
    if (this.left <= 0) {
      this.repairs.note('list-cut', 'extensions');
      return undefined;
    }
    this.left -= 1;
    const object: Record<string, unknown> = {};
    let isEmpty = true;
    for (const name in element.attributes) {
      object[name] = element.attributes[name];
      isEmpty = false;
    }
    let text = '';
    for (const node of element.children) {
      if (typeof node === 'string') {
        text += node;
        continue;
      }
      const value = this.jsonOf(node);
      if (value === undefined) continue;
      this.put(object, ownName(node.name), value);
      isEmpty = false;
    }
    const words = text.trim().replace(/\s+/g, ' ');
    if (isEmpty) return words === '' ? undefined : words;
    if (words !== '') this.put(object, 'value', words);
    return object;
  }

  private put(object: Record<string, unknown>, name: string, value: unknown): void {
    if (name === '__proto__') return;
    const known = object[name];
    if (known === undefined) object[name] = value;
    else if (Array.isArray(known)) known.push(value);
    else object[name] = [known, value];
  }
}
