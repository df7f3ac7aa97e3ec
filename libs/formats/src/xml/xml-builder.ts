import { QuoteType, type TokenizerCallbacks } from 'htmlparser2';
import { formatsFault } from '../formats-faults.js';
import { MAX_ATTRIBUTES, MAX_DEPTH, MAX_ELEMENTS, MAX_MENDED } from '../limits.js';
import { decodeReferences, type ReferenceContext } from './decode-references.js';
import { NamespaceScope } from './namespaces.js';
import type { XmlDocument, XmlElement, XmlNode } from './xml-element.js';

interface Open {
  readonly written: string;
  readonly element: XmlElement;
  readonly children: XmlNode[];
  readonly scope: NamespaceScope;
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

/** Makes the tree from tokens and mends what does not nest. Token offsets refer to the text. */
export class XmlBuilder implements TokenizerCallbacks {
  private readonly open: Open[] = [];
  private readonly outermost: NamespaceScope;
  private root: XmlElement | undefined;
  private elements = 0;
  private mended = 0;
  private finished = false;
  private tag = '';
  private written: [string, string][] = [];
  private attributeName = '';
  private attributeValue = '';

  constructor(
    private readonly text: string,
    private readonly context: ReferenceContext,
    defaultPrefix: string,
  ) {
    this.outermost = NamespaceScope.outermost(defaultPrefix, (prefix) => context.repairs.note('namespace-undeclared', prefix));
  }

  /** @throws Fault `document-malformed` when there was no element at all */
  document(): XmlDocument {
    if (this.root === undefined) throw formatsFault('document-malformed', { reason: 'it has no root element' });
    if (this.open.length > 0) this.context.repairs.note('end-missing', `<${this.open.at(-1)?.written}> was never closed`);
    return { root: this.root, unclosed: new Set(this.open.map(({ element }) => element)) };
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.text.slice(start, end);
    this.written = [];
  }

  onattribname(start: number, end: number): void {
    this.attributeName = this.text.slice(start, end);
    this.attributeValue = '';
  }

  onattribdata(start: number, end: number): void {
    this.attributeValue += this.text.slice(start, end);
  }

  onattribend(quote: QuoteType): void {
    if (quote === QuoteType.NoValue || quote === QuoteType.Unquoted) this.note('attribute-unquoted', this.attributeName);
    if (this.written.length >= MAX_ATTRIBUTES) {
      throw formatsFault('limit-exceeded', { limit: 'attributes of an element', allowed: MAX_ATTRIBUTES });
    }
    this.written.push([this.attributeName, this.decoded(this.attributeValue)]);
  }

  onopentagend(): void {
    this.begin();
  }

  onselfclosingtag(): void {
    if (this.begin()) this.open.pop();
    if (this.open.length === 0 && this.root !== undefined) this.finished = true;
  }

  onclosetag(start: number, end: number): void {
    if (this.finished) return;
    const written = this.text.slice(start, end);
    const depth = this.depthOf(written);
    if (depth < 0) {
      this.note('tag-unopened', `</${written}>`);
      return;
    }
    if (depth < this.open.length - 1) this.note('tag-unclosed', `<${this.open.at(-1)?.written}> before </${written}>`);
    this.open.length = depth;
    this.finished = depth === 0;
  }

  ontext(start: number, end: number): void {
    this.append(this.decoded(this.text.slice(start, end)));
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.append(this.text.slice(start, end - endOffset));
  }

  onattribentity(): void {}
  ontextentity(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private begin(): boolean {
    if (this.finished) {
      this.note('trailing-content-skipped', `<${this.tag}> after the end`);
      return false;
    }
    this.guard();
    const scope = this.scopeOf(this.open.at(-1));
    const children: XmlNode[] = [];
    const element = { name: scope.element(this.tag), attributes: this.attributes(scope), children };
    this.open.at(-1)?.children.push(element);
    this.root ??= element;
    this.open.push({ written: this.tag, element, children, scope });
    return true;
  }

  private scopeOf(parent: Open | undefined): NamespaceScope {
    const outside = parent?.scope ?? this.outermost;
    if (this.written.length === 0) return outside;
    const declared = this.written.filter(([name]) => isDeclaration(name)).map(([name, uri]) => [name.slice(6), uri] as const);
    return outside.within(declared, parent === undefined ? this.tag.slice(0, Math.max(0, this.tag.indexOf(':'))) : undefined);
  }

  private attributes(scope: NamespaceScope): Readonly<Record<string, string>> {
    if (this.written.length === 0) return NO_ATTRIBUTES;
    const attributes: Record<string, string> = Object.create(null);
    for (const [written, value] of this.written) {
      if (isDeclaration(written)) continue;
      const name = scope.attribute(written);
      if (name in attributes) this.note('attribute-repeated', written);
      else attributes[name] = value;
    }
    return attributes;
  }

  private guard(): void {
    if (++this.elements > MAX_ELEMENTS) throw formatsFault('limit-exceeded', { limit: 'elements', allowed: MAX_ELEMENTS });
    if (this.open.length >= MAX_DEPTH) throw formatsFault('limit-exceeded', { limit: 'nested elements', allowed: MAX_DEPTH });
  }

  /** Index of the innermost open element that an end tag can mean, -1 when there is none. */
  private depthOf(written: string): number {
    const last = this.open.length - 1;
    if (this.open[last]?.written === written) return last;
    const exact = this.open.findLastIndex((open) => open.written === written);
    if (exact >= 0) return exact;
    const lower = written.toLowerCase();
    return this.open.findLastIndex((open) => open.written.toLowerCase() === lower);
  }

  private append(text: string): void {
    const parent = this.open.at(-1);
    if (parent !== undefined) parent.children.push(text);
    else if (text.trim() !== '') this.note('trailing-content-skipped', 'text after the end');
  }

  private decoded(text: string): string {
    return text.includes('&') ? decodeReferences(text, this.context) : text;
  }

  private note(code: string, detail: string): void {
    if (++this.mended > MAX_MENDED) throw formatsFault('document-malformed', { reason: 'hardly a tag in it fits another' });
    this.context.repairs.note(code, detail);
  }
}

function isDeclaration(attribute: string): boolean {
  return attribute === 'xmlns' || attribute.startsWith('xmlns:');
}
