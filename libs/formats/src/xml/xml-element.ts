/** One element. Names are in lower case, with the usual prefix of their namespace (namespaces.ts); values are as written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and text in document order. Neighbouring strings belong together. */
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** A document as read. */
export interface XmlDocument {
  readonly root: XmlElement;
  /** Elements that had no end when the text ended: what they hold may be cut off. Those made later are added when they are made. */
  readonly unclosed: ReadonlySet<XmlElement>;
  /**
   * The whole of an element that `XmlOptions.later` names; made anew each time, so ask once. Any other element as it is.
   * @throws Fault `entity-refused`, `document-malformed`, which are about the whole document
   */
  whole(element: XmlElement): XmlElement;
}

export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((node): node is XmlElement => typeof node !== 'string');
}

/** The first child of that name. */
export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  for (const node of element.children) if (typeof node !== 'string' && node.name === name) return node;
  return undefined;
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

export function hasChildElements(element: XmlElement): boolean {
  return element.children.some((node) => typeof node !== 'string');
}

/** All text in an element and its descendants. */
export function textOf(element: XmlElement): string {
  const [only] = element.children;
  if (element.children.length === 1 && typeof only === 'string') return only;
  return element.children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('');
}

/** The trimmed text of the first child of that name that has any. */
export function childText(element: XmlElement, ...names: string[]): string | undefined {
  for (const name of names) {
    for (const node of element.children) {
      const text = typeof node !== 'string' && node.name === name ? textOf(node).trim() : '';
      if (text !== '') return text;
    }
  }
  return undefined;
}

/** A trimmed attribute, undefined when it is absent or empty. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes[name]?.trim() || undefined;
}
