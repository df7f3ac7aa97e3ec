import { iptcScheme } from '../ninjs/concept-addresses.js';
import { attribute, childrenNamed, type XmlElement } from '../xml/xml-element.js';
import { NAMED_SCHEME, NO_SCHEME, WIREROOM_SCHEME } from './g2-schemes.js';

/** What the aliases of an item's own catalogs stand for. */
export interface Catalog {
  /**
   * Aliases that are to be read as another name: those of IPTC's schemes by IPTC's own alias, those that our own writer made up by the
   * name that the scheme has with us; undefined for codes that had no scheme.
   */
  readonly renamed: ReadonlyMap<string, string | undefined>;
  /** The alias of our own writer's scheme, in items that it wrote. */
  readonly wireroom?: string;
}

const NOTHING: Catalog = { renamed: new Map() };

/** Catalogs at another address are never fetched; their aliases stay as written, which is what partners agreed on. */
export function readCatalogs(catalogs: readonly XmlElement[]): Catalog {
  if (catalogs.length === 0) return NOTHING;
  const renamed = new Map<string, string | undefined>();
  let wireroom: string | undefined;
  for (const scheme of catalogs.flatMap((catalog) => childrenNamed(catalog, 'nar:scheme'))) {
    const alias = attribute(scheme, 'alias');
    const uri = attribute(scheme, 'uri');
    if (alias === undefined || uri === undefined) continue;
    if (uri === WIREROOM_SCHEME) wireroom = alias;
    const name = schemeName(uri);
    if (name !== uri && name !== alias) renamed.set(alias, name);
  }
  return wireroom === undefined ? { renamed } : { renamed, wireroom };
}

function schemeName(uri: string): string | undefined {
  if (uri === NO_SCHEME) return undefined;
  return uri.startsWith(NAMED_SCHEME) ? decoded(uri.slice(NAMED_SCHEME.length)) : iptcScheme(uri);
}

/** What is no percent-encoding stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
