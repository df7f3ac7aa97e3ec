import { USUAL_PREFIXES, usualPrefix } from './namespaces.js';
import type { XmlName } from './xml-name.js';

/** The namespaces in force at one place of a document: for each prefix that it uses, the usual one. */
export class NamespaceScope {
  /** What was declared here, and what was looked up further out. */
  private readonly bindings = new Map<string, string>();
  private byDefault: string;

  private constructor(
    private readonly outside: NamespaceScope | undefined,
    private readonly onUndeclared: (prefix: string) => void,
    byDefault: string,
  ) {
    this.byDefault = byDefault;
  }

  /** @param byDefault prefix of elements where the outermost element declares no namespace, or one that nobody knows */
  static outermost(byDefault: string, onUndeclared: (prefix: string) => void): NamespaceScope {
    const scope = new NamespaceScope(undefined, onUndeclared, byDefault);
    scope.bindings.set('xml', 'xml');
    return scope;
  }

  /**
   * The scope inside an element with these declarations of prefix and namespace.
   * @param root prefix of the outermost element, only for that: a namespace that nobody knows is the publisher's own name for the
   * format there, and something foreign everywhere else
   */
  within(declarations: ReadonlyMap<string, string>, root?: string): NamespaceScope {
    const inside = new NamespaceScope(this, this.onUndeclared, this.byDefault);
    for (const [prefix, namespace] of declarations) {
      const unknown = prefix === root ? this.byDefault : prefix || 'foreign';
      const usual = usualPrefix(namespace) ?? unknown;
      if (prefix === '') inside.byDefault = usual;
      else inside.bindings.set(prefix, usual);
    }
    return inside;
  }

  element(name: XmlName): string {
    return name.under(name.prefix === '' ? this.byDefault : this.resolve(name.prefix));
  }

  /** An attribute without a prefix has no namespace (Namespaces in XML 1.0, §6.2). */
  attribute(name: XmlName): string {
    return name.under(name.prefix === '' ? '' : this.resolve(name.prefix));
  }

  /** Remembers what it finds further out, so that a document of many scopes costs no more than it has prefixes in them. */
  private resolve(prefix: string): string {
    const known = this.bindings.get(prefix);
    if (known !== undefined) return known;
    const found = this.outside === undefined ? this.undeclared(prefix) : this.outside.resolve(prefix);
    this.bindings.set(prefix, found);
    return found;
  }

  /** Prefixes mean what they usually mean even where a document forgot to declare them. */
  private undeclared(prefix: string): string {
    this.onUndeclared(prefix);
    const lower = prefix.toLowerCase();
    return USUAL_PREFIXES.has(lower) ? lower : `undeclared-${lower}`;
  }
}
