import { iptcScheme } from '../ninjs/concept-addresses.js';
import { attribute, childrenNamed, type XmlElement } from '../xml/xml-element.js';

/**
 * Aliases that an item's own catalogs give to IPTC's schemes under another name than IPTC's: `mt` for what everybody knows as `medtop`.
 * Catalogs at another address are never fetched; their aliases stay as written.
 */
export function renamedAliases(catalogs: readonly XmlElement[]): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const catalog of catalogs) {
    for (const scheme of childrenNamed(catalog, 'nar:scheme')) {
      const alias = attribute(scheme, 'alias');
      const uri = attribute(scheme, 'uri');
      if (alias === undefined || uri === undefined) continue;
      const known = iptcScheme(uri);
      if (known !== uri && known !== alias) renamed.set(alias, known);
    }
  }
  return renamed;
}
