/** The namespace of NewsML-G2's elements, the same for all versions since 2006. */
export const NAR_NAMESPACE = 'http://iptc.org/std/nar/2006-10-01/';

/** IPTC's own catalog, which tells what the aliases of its schemes stand for. */
export const IPTC_CATALOG = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml';

/** The scheme of our own concepts: relations of extension properties, roles and kinds for which IPTC has no code. */
export const WIREROOM_ALIAS = 'wireroom';
export const WIREROOM_SCHEME = 'urn:wireroom:g2:1:';

/** Schemes that are known by a name alone, not by an address: the name follows, percent-encoded. */
export const NAMED_SCHEME = 'urn:wireroom:g2:1:scheme:';

/** The scheme of codes that came without one. */
export const NO_SCHEME = 'urn:wireroom:g2:1:no-scheme:';

/** Aliases that IPTC's catalog declares, of schemes in which agencies give concepts and which we write. */
export const IPTC_ALIASES: ReadonlySet<string> = new Set(
  (
    'medtop subj genre prodgenre scene mood wldreg ninat stat sig irel drol crol isrol rnd cpnat digsrctype how howextr iso3166-1a2 ' +
    'iso3166-1a3 nprov timeunit'
  ).split(' '),
);
