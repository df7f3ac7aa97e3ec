/**
 * The prefix by which readers know a namespace, whatever prefix a document chose. RSS is the empty prefix in all its
 * versions: those of Netscape, of RSS 1.0 and those that publishers invented for RSS 2.0.
 */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://purl.org/rss/1.0/': '',
  'http://channel.netscape.com/rdf/simple/0.9/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'http://backend.userland.com/rss': '',
  'http://backend.userland.com/rss2': '',
  'http://backend.userland.com/rss091': '',
  'http://backend.userland.com/rss092': '',
  'http://blogs.law.harvard.edu/tech/rss': '',
  'http://cyber.law.harvard.edu/rss/rss.html': '',
  'http://www.rssboard.org/rss-specification': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/elements/1.0/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/rss/1.0/modules/syndication/': 'sy',
  'http://purl.org/rss/1.0/modules/slash/': 'slash',
  'http://purl.org/rss/1.0/modules/prism/': 'prism',
  'http://prismstandard.org/namespaces/basic/2.0/': 'prism',
  'http://search.yahoo.com/mrss/': 'media',
  'http://search.yahoo.com/mrss': 'media',
  'http://search.yahoo.com/rss/': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.google.com/schemas/play-podcasts/1.0': 'googleplay',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://backend.userland.com/creativecommonsrssmodule': 'creativecommons',
  'http://creativecommons.org/ns#': 'cc',
  'http://web.resource.org/cc/': 'cc',
  'http://purl.org/syndication/thread/1.0': 'thr',
  'http://purl.org/atompub/tombstones/1.0': 'at',
  'http://wellformedweb.org/commentapi/': 'wfw',
  'http://www.georss.org/georss': 'georss',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/xml/1998/namespace': 'xml',
  'http://iptc.org/std/nar/2006-10-01/': 'nar',
  'http://iptc.org/std/nitf/2006-10-18/': 'nitf',
};

/** Prefixes that mean what they say even where a document forgot to declare them. */
const USUAL = new Set(Object.values(PREFIXES));

/** The usual prefix of a namespace; undefined for one that no reader knows. */
export function usualPrefix(namespace: string): string | undefined {
  return (
    PREFIXES[namespace.trim().toLowerCase()] ??
    PREFIXES[
      namespace
        .trim()
        .toLowerCase()
        .replace(/^https:/, 'http:')
    ]
  );
}

/** The namespaces in force at one place of a document, and the names already resolved there. */
export class NamespaceScope {
  private readonly elements = new Map<string, string>();
  private readonly attributes = new Map<string, string>();

  private constructor(
    private readonly bindings: ReadonlyMap<string, string>,
    private readonly onUndeclared: (prefix: string) => void,
  ) {}

  /** @param byDefault prefix of elements where the outermost element declares no namespace, or one that nobody knows */
  static outermost(byDefault: string, onUndeclared: (prefix: string) => void): NamespaceScope {
    const bindings = new Map([
      ['xml', 'xml'],
      ['', byDefault],
    ]);
    return new NamespaceScope(bindings, onUndeclared);
  }

  /**
   * The scope inside an element with these declarations of prefix and namespace; itself where there are none.
   * @param root prefix of the outermost element, only for that: a namespace that nobody knows is the publisher's own name for the
   * format there, and something foreign everywhere else
   */
  within(declarations: readonly (readonly [string, string])[], root?: string): NamespaceScope {
    if (declarations.length === 0) return this;
    const bindings = new Map(this.bindings);
    for (const [prefix, namespace] of declarations) {
      const unknown = prefix === root ? (this.bindings.get('') ?? '') : prefix || 'foreign';
      bindings.set(prefix, usualPrefix(namespace) ?? unknown);
    }
    return new NamespaceScope(bindings, this.onUndeclared);
  }

  element(written: string): string {
    return this.elements.get(written) ?? this.remember(this.elements, written, this.bindings.get('') ?? '');
  }

  /** An attribute without a prefix has no namespace (Namespaces in XML 1.0, §6.2). */
  attribute(written: string): string {
    return this.attributes.get(written) ?? this.remember(this.attributes, written, '');
  }

  private remember(known: Map<string, string>, written: string, byDefault: string): string {
    const colon = written.indexOf(':');
    const prefix = colon < 0 ? byDefault : this.resolve(written.slice(0, colon));
    const local = written.slice(colon + 1).toLowerCase();
    const name = prefix === '' ? local : `${prefix}:${local}`;
    known.set(written, name);
    return name;
  }

  private resolve(prefix: string): string {
    const bound = this.bindings.get(prefix);
    if (bound !== undefined) return bound;
    this.onUndeclared(prefix);
    const lower = prefix.toLowerCase();
    return USUAL.has(lower) ? lower : `undeclared-${lower}`;
  }
}
