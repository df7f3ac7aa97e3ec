import type { XmlElement } from '../xml/xml-element.js';
import { ownName } from './own-names.js';

/** Elements of one story that are kept as extensions. Real ones have some dozens. */
const MOST_ELEMENTS = 2_000;

/** Makes JSON of elements that the model has no place for, under NewsML's own names; several of one name become an array. */
export class ElementJson {
  private left = MOST_ELEMENTS;

  /** @param onCut told when there is too much */
  constructor(private readonly onCut: () => void) {}

  /** Undefined for none. */
  ofAll(elements: Iterable<XmlElement>): Record<string, unknown> | undefined {
    const object: Record<string, unknown> = {};
    for (const element of elements) this.put(object, element.name, this.of(element));
    for (const _ in object) return object;
    return undefined;
  }

  /** Text alone is a string; else attributes and child elements by name, and the text beside them as `text`. Undefined for nothing. */
  private of(element: XmlElement): unknown {
    if (this.left <= 0) {
      this.onCut();
      return undefined;
    }
    this.left -= 1;
    const object: Record<string, unknown> = {};
    let text = '';
    for (const name in element.attributes) this.put(object, name, element.attributes[name]);
    for (const node of element.children) {
      if (typeof node === 'string') text += node;
      else this.put(object, node.name, this.of(node));
    }
    const own = text.trim().replace(/\s+/g, ' ') || undefined;
    let isEmpty = true;
    for (const _ in object) isEmpty = false;
    if (isEmpty) return own;
    this.put(object, 'text', own);
    return object;
  }

  private put(object: Record<string, unknown>, name: string, value: unknown): void {
    if (value === undefined || name === '__proto__') return;
    const key = ownName(name);
    const known = Object.hasOwn(object, key) ? object[key] : undefined;
    if (known === undefined) object[key] = value;
    else if (Array.isArray(known)) known.push(value);
    else object[key] = [known, value];
  }
}
