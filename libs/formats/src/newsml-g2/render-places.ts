import { type FoundPlace, placesOf } from '../outgoing/places-of.js';
import { xml, xmlAround } from '../outgoing/xml.js';
import type { Rendering } from '../rendering.js';
import { nameElement } from './render-concept.js';

/** The type that the standard has for subjects that are places. */
export const PLACE_TYPE = 'cpnat:geoArea';

/** Places that enrichment found in the text, as subjects that a tool has drawn from it. */
export function foundPlaces(rendering: Rendering): string {
  return placesOf(rendering)
    .map((place) =>
      xmlAround('subject', nameElement(place.name) + sameAs(place) + country(place), {
        type: PLACE_TYPE,
        uri: addressOf(place),
        how: 'howextr:tool',
      }),
    )
    .join('');
}

/** Where those places are: a subject has no room for it, so the item asserts it of the same concept. */
export function placeAsserts(rendering: Rendering): string {
  return placesOf(rendering)
    .map((place) => {
      const uri = addressOf(place);
      if (uri === undefined || place.latitude === undefined || place.longitude === undefined) return '';
      const position = { latitude: decimal(place.latitude), longitude: decimal(place.longitude) };
      return xmlAround('assert', xmlAround('geoAreaDetails', xml('position', undefined, position)), { uri });
    })
    .join('');
}

function addressOf({ wikidata, geonames }: FoundPlace): string | undefined {
  return wikidata ?? geonames;
}

function sameAs({ wikidata, geonames }: FoundPlace): string {
  return wikidata === undefined || geonames === undefined ? '' : xml('sameAs', undefined, { uri: geonames });
}

function country({ country }: FoundPlace): string {
  return country === undefined ? '' : xml('broader', undefined, { type: PLACE_TYPE, qcode: `iso3166-1a2:${country}` });
}

/** Degrees to a tenth of a metre, never with an exponent. */
function decimal(degrees: number): string {
  return degrees.toFixed(6).replace(/\.?0+$/, '');
}
