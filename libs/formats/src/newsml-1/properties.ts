import type { XmlElement } from '../xml/xml-element.js';

const NONE: readonly XmlElement[] = Object.freeze([]);

/** The children of some elements of one kind (`NewsLines` of all components that speak of a story) by name. What is taken is gone. */
export class Properties {
  private readonly byName = new Map<string, XmlElement[]>();

  constructor(elements: Iterable<XmlElement>) {
    for (const element of elements) {
      for (const node of element.children) {
        if (typeof node === 'string') continue;
        const known = this.byName.get(node.name);
        if (known === undefined) this.byName.set(node.name, [node]);
        else known.push(node);
      }
    }
  }

  all(name: string): readonly XmlElement[] {
    const found = this.byName.get(name);
    if (found === undefined) return NONE;
    this.byName.delete(name);
    return found;
  }

  /** The first of that name; it stands for all, because components that are inside each other repeat what they say. */
  first(name: string): XmlElement | undefined {
    return this.all(name)[0];
  }

  /** Puts back what turned out to say more than the model can hold. */
  leave(name: string, elements: readonly XmlElement[]): void {
    if (elements.length > 0) this.byName.set(name, [...elements]);
  }

  *rest(): Generator<XmlElement> {
    for (const elements of this.byName.values()) yield* elements;
  }
}
