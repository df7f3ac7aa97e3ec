import { collapseSpace } from '../markup/collapse-space.js';
import type { XmlElement } from '../xml/xml-element.js';
import { ownName } from './own-names.js';
import type { Properties } from './properties.js';
import { proseIn } from './text-in.js';

/** Elements of one item that are kept as extensions. Real items have some dozens, a package with many members some hundreds. */
const MOST_ELEMENTS = 5_000;

/** Properties that the model has no place for, as JSON under the standard's own names: in an array where there are several. */
export class Extensions {
  private readonly values: Record<string, unknown> = {};
  private left = MOST_ELEMENTS;

  /** @param onCut told when there is too much */
  constructor(private readonly onCut: () => void) {}

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
      this.onCut();
      return undefined;
    }
    this.left -= 1;
    const object: Record<string, unknown> = {};
    let isEmpty = true;
    for (const name in element.attributes) {
      object[name] = element.attributes[name];
      isEmpty = false;
    }
    const holdsXhtml = element.children.some((node) => typeof node !== 'string' && node.name.startsWith('xhtml:'));
    if (!holdsXhtml && this.putChildren(object, element)) isEmpty = false;
    const text = holdsXhtml ? proseIn(element) : ownText(element);
    if (isEmpty) return text;
    if (text !== undefined) this.put(object, 'value', text);
    return object;
  }

  /** @returns whether there were any */
  private putChildren(object: Record<string, unknown>, element: XmlElement): boolean {
    let found = false;
    for (const node of element.children) {
      const value = typeof node === 'string' ? undefined : this.jsonOf(node);
      if (value === undefined) continue;
      this.put(object, ownName((node as XmlElement).name), value);
      found = true;
    }
    return found;
  }

  private put(object: Record<string, unknown>, name: string, value: unknown): void {
    if (name === '__proto__') return;
    const known = Object.hasOwn(object, name) ? object[name] : undefined;
    if (known === undefined) object[name] = value;
    else if (Array.isArray(known)) known.push(value);
    else object[name] = [known, value];
  }
}

/** The text of an element without that of its children, in one line. */
function ownText(element: XmlElement): string | undefined {
  let text = '';
  for (const node of element.children) if (typeof node === 'string') text += node;
  return collapseSpace(text) || undefined;
}
