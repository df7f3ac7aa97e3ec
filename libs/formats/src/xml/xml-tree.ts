import { formatsFault } from '../formats-faults.js';
import { MAX_ELEMENTS_AT_ONCE } from '../limits.js';
import { ownText } from '../markup/own-text.js';
import { decodeReferences, type ReferenceContext } from './decode-references.js';
import type { Mending } from './mending.js';
import type { NameTable } from './name-table.js';
import type { NamespaceScope } from './namespace-scope.js';
import type { XmlElement, XmlNode } from './xml-element.js';
import { ATTRIBUTE, ELEMENT, WITH_REFERENCES, type XmlOutline } from './xml-outline.js';

/** What a tree is made from. */
export interface TreeSource {
  readonly text: string;
  readonly names: NameTable;
  readonly outline: XmlOutline;
  readonly references: ReferenceContext;
  readonly mending: Mending;
  readonly outermost: NamespaceScope;
  /** Entries of elements that had no end. */
  readonly unclosed: ReadonlySet<number>;
  /** Names of elements that are made when they are asked for. */
  readonly later: ReadonlySet<string>;
}

/** An element that is yet to be made. */
interface Later {
  readonly entry: number;
  readonly scope: NamespaceScope;
}

type Attributes = Record<string, string>;

/** Objects without a prototype that the engine handles as it handles a class: `Object.create(null)` makes slow ones. */
const AttributesOf = function Attributes() {} as unknown as new () => Attributes;
AttributesOf.prototype = Object.create(null);

const NO_ATTRIBUTES: Readonly<Attributes> = Object.freeze(new AttributesOf());
const NOTHING: readonly XmlNode[] = Object.freeze([]);

/** A cut from a text keeps all of it in memory; from a text longer than this, short ones are copied, so that what was read outlives it. */
const LARGE_TEXT = 1_000_000;
const SHORT = 512;

/** Makes elements of an outline's entries, each when it is asked for. */
export class XmlTree {
  /** Elements made so far that had no end in the text. */
  readonly unclosed = new Set<XmlElement>();
  private readonly asked = new Map<XmlElement, Later>();
  /** Children of the elements that are being made, innermost last, and how many of them count. */
  private readonly pending: XmlNode[] = [];
  private filled = 0;

  private readonly isLarge: boolean;
  private made = 0;

  constructor(private readonly source: TreeSource) {
    this.isLarge = source.text.length > LARGE_TEXT;
  }

  /** The document's root with all inside, but for what is to be made later: of that there is the name alone. */
  root(): XmlElement {
    return this.element(0, this.source.outermost, undefined);
  }

  /** The whole of an element that was left for later; any other as it is. @throws Fault `entity-refused`, `document-malformed`, `limit-exceeded` */
  whole(element: XmlElement): XmlElement {
    const later = this.asked.get(element);
    if (later === undefined) return element;
    this.made = 0;
    this.filled = 0;
    return this.element(later.entry, later.scope, later);
  }

  /** @param asked the element that was asked for; undefined for the root. What is inside those is never left for later. */
  private element(entry: number, outside: NamespaceScope, asked: Later | undefined): XmlElement {
    const { outline, names } = this.source;
    if (++this.made > MAX_ELEMENTS_AT_ONCE)
      throw formatsFault('limit-exceeded', { limit: 'elements at a time', allowed: MAX_ELEMENTS_AT_ONCE });
    const first = this.afterAttributes(entry);
    const hasAttributes = first > entry + 1;
    const scope = hasAttributes ? this.scopeWithin(entry, first, outside) : outside;
    const name = scope.element(names.at(outline.name(entry)));
    const isLater = asked === undefined && entry > 0 && this.source.later.has(name);
    const attributes = hasAttributes && !isLater ? this.attributes(entry + 1, first, scope) : NO_ATTRIBUTES;
    const children = isLater ? NOTHING : this.children(first, outline.next(entry), { scope, asked });
    const element = { name, attributes, children };
    if (isLater) this.asked.set(element, { entry, scope: outside });
    if (this.source.unclosed.has(entry)) this.unclosed.add(element);
    return element;
  }

  private afterAttributes(entry: number): number {
    const { outline } = this.source;
    const end = outline.next(entry);
    let at = entry + 1;
    while (at < end && (outline.kind(at) & ~WITH_REFERENCES) === ATTRIBUTE) at++;
    return at;
  }

  private scopeWithin(entry: number, first: number, outside: NamespaceScope): NamespaceScope {
    const { outline, names } = this.source;
    let declared: Map<string, string> | undefined;
    for (let at = entry + 1; at < first; at++) {
      const { declares } = names.at(outline.name(at));
      if (declares === undefined) continue;
      declared ??= new Map();
      declared.set(declares, this.textAt(at));
    }
    if (declared === undefined) return outside;
    return outside.within(declared, entry === 0 ? names.at(outline.name(0)).prefix : undefined);
  }

  private attributes(from: number, end: number, scope: NamespaceScope): Readonly<Attributes> {
    const { outline, names, mending } = this.source;
    let attributes: Attributes | undefined;
    for (let at = from; at < end; at++) {
      const name = names.at(outline.name(at));
      if (name.declares !== undefined) continue;
      attributes ??= new AttributesOf();
      const resolved = scope.attribute(name);
      if (attributes[resolved] === undefined) attributes[resolved] = this.textAt(at);
      else mending.note('attribute-repeated', name.written);
    }
    return attributes ?? NO_ATTRIBUTES;
  }

  private children(first: number, end: number, place: { scope: NamespaceScope; asked: Later | undefined }): readonly XmlNode[] {
    if (first === end) return NOTHING;
    const { outline } = this.source;
    if (outline.next(first) === end) return [this.node(first, place)];
    const from = this.filled;
    for (let at = first; at < end; at = outline.next(at)) {
      const node = this.node(at, place);
      this.pending[this.filled++] = node;
    }
    const children = this.pending.slice(from, this.filled);
    this.filled = from;
    return children;
  }

  private node(entry: number, { scope, asked }: { scope: NamespaceScope; asked: Later | undefined }): XmlNode {
    return this.source.outline.kind(entry) === ELEMENT ? this.element(entry, scope, asked) : this.textAt(entry);
  }

  private textAt(entry: number): string {
    const { outline, text, references } = this.source;
    const start = outline.start(entry);
    const end = outline.end(entry);
    if (outline.kind(entry) >= WITH_REFERENCES) return decodeReferences(text.slice(start, end), references);
    const cut = text.slice(start, end);
    return this.isLarge && end - start <= SHORT ? ownText(cut) : cut;
  }
}
