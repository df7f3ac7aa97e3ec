import type { PlaceAnnotation } from '@wireroom/contracts';
import type { Rendering } from '../rendering.js';

/** A place that enrichment found, as outputs name it. */
export interface FoundPlace {
  readonly name: string;
  readonly kind: PlaceAnnotation['kind'];
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** http://www.wikidata.org/entity/Q... */
  readonly wikidata?: string;
  /** https://sws.geonames.org/.../ */
  readonly geonames?: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** Each place once, in the order in which enrichment gave them. */
export function placesOf({ annotations }: Rendering): FoundPlace[] {
  const places = new Map<string, FoundPlace>();
  for (const annotation of annotations) {
    if (annotation.type !== 'place') continue;
    const key = annotation.wikidata ?? annotation.geonames ?? `${annotation.kind} ${annotation.name}`;
    if (!places.has(String(key))) places.set(String(key), foundPlace(annotation));
  }
  return [...places.values()];
}

function foundPlace({ name, kind, country, wikidata, geonames, latitude, longitude }: PlaceAnnotation): FoundPlace {
  return {
    name,
    kind,
    ...(country === undefined ? {} : { country }),
    ...(wikidata === undefined ? {} : { wikidata: `http://www.wikidata.org/entity/${wikidata}` }),
    ...(geonames === undefined ? {} : { geonames: `https://sws.geonames.org/${geonames}/` }),
    ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
  };
}
