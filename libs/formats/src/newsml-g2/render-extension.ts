import { xml } from '../outgoing/xml.js';
import { wireroomCode } from './render-concept.js';

/** Where the standard allows properties of a provider's own. */
export type ExtensionPlace = 'itemMetaExtProperty' | 'contentMetaExtProperty' | 'remoteContentExtProperty' | 'headerExtProperty';

/** Values for which the standard has no property, by the names that the article has for them. Nothing for those that are missing. */
export function extensionProperties(place: ExtensionPlace, values: Readonly<Record<string, string | undefined>>): string {
  let written = '';
  for (const name in values) {
    const value = values[name];
    if (value !== undefined && value !== '') written += xml(place, undefined, { rel: wireroomCode(name), value });
  }
  return written;
}
