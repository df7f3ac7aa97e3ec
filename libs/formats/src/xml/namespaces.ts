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
  'http://wordpress.org/export/1.0/': 'wp',
  'http://wordpress.org/export/1.1/': 'wp',
  'http://wordpress.org/export/1.2/': 'wp',
  'http://wordpress.org/export/1.0/excerpt/': 'excerpt',
  'http://wordpress.org/export/1.1/excerpt/': 'excerpt',
  'http://wordpress.org/export/1.2/excerpt/': 'excerpt',
  'urn:wireroom:feed:1': 'wireroom',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/xml/1998/namespace': 'xml',
  'http://iptc.org/std/newsml/2003-10-10/': '',
  'http://iptc.org/std/nar/2006-10-01/': 'nar',
  'http://iptc.org/std/nitf/2006-10-18/': 'nitf',
};

const KNOWN: ReadonlyMap<string, string> = new Map(Object.entries(PREFIXES));

/** Prefixes that mean what they say even where a document forgot to declare them. */
export const USUAL_PREFIXES: ReadonlySet<string> = new Set(KNOWN.values());

/** The usual prefix of a namespace; undefined for one that no reader knows. */
export function usualPrefix(namespace: string): string | undefined {
  const written = namespace.trim().toLowerCase();
  return KNOWN.get(written) ?? KNOWN.get(written.replace(/^https:/, 'http:'));
}
