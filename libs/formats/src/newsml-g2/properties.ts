import type { XmlElement } from '../xml/xml-element.js';

const NONE: readonly XmlElement[] = Object.freeze([]);

/**
 * The child elements of one or more elements by name (in lower case, the standard's own without prefix), sorted in one pass. What is
 * taken is gone, so that in the end only what the model has no place for is left.
 */
export class Properties {
  private readonly byName = new Map<string, XmlElement[]>();

  constructor(...elements: readonly (XmlElement | undefined)[]) {
    for (const element of elements) if (element !== undefined) this.add(element);
  }

  /** All properties of that name, in order. */
  take(name: string): readonly XmlElement[] {
    const found = this.byName.get(name);
    if (found === undefined) return NONE;
    this.byName.delete(name);
    return found;
  }

  /** The first property of that name; further ones are left. */
  takeFirst(name: string): XmlElement | undefined {
    const found = this.byName.get(name);
    if (found === undefined) return undefined;
    if (found.length === 1) this.byName.delete(name);
    return found.length === 1 ? found[0] : found.shift();
  }

  /** Puts back what turned out to say more than the model can hold. */
  leave(name: string, elements: readonly XmlElement[]): void {
    if (elements.length > 0) this.byName.set(name, [...elements, ...(this.byName.get(name) ?? [])]);
  }

  get rest(): ReadonlyMap<string, readonly XmlElement[]> {
    return this.byName;
  }

  private add(element: XmlElement): void {
    for (const node of element.children) {
      if (typeof node === 'string') continue;
      const name = node.name.startsWith('nar:') ? node.name.slice(4) : node.name;
      const known = this.byName.get(name);
      if (known === undefined) this.byName.set(name, [node]);
      else known.push(node);
    }
  }
}
