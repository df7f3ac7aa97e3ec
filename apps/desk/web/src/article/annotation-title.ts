import type { Annotation, PlaceAnnotation } from '@wireroom/contracts';
import { languageName } from '../wire/language-name.js';

/** One fact of an annotation; with an address where more is to be found. */
export interface AnnotationFact {
  readonly label: string;
  readonly value: string;
  readonly href?: string;
}

/** What an annotation found, in a few words. */
export function annotationTitle(annotation: Annotation): string {
  switch (annotation.type) {
    case 'place':
      return annotation.name;
    case 'language':
      return languageName(annotation.language);
    case 'readingTime':
      return `${Math.max(1, Math.round(annotation.seconds / 60))} min`;
    case 'aiDisclosure':
      return 'AI had a part in this copy';
  }
}

/** What else is known of it: identities first. */
export function annotationFacts(annotation: Annotation): AnnotationFact[] {
  switch (annotation.type) {
    case 'place':
      return placeFacts(annotation);
    case 'language':
      return [{ label: 'Tag', value: annotation.language }];
    case 'readingTime':
      return [{ label: 'Words', value: annotation.words.toLocaleString('en') }];
    case 'aiDisclosure':
      return [
        {
          label: 'IPTC source type',
          value: annotation.digitalSourceType,
          href: `https://cv.iptc.org/newscodes/digitalsourcetype/${annotation.digitalSourceType}`,
        },
      ];
  }
}

const SENSES = { place: undefined, government: 'the government', people: 'the people' } as const;

function placeFacts(place: PlaceAnnotation): AnnotationFact[] {
  const sense = place.sense && SENSES[place.sense];
  const facts: (AnnotationFact | undefined)[] = [
    { label: 'Kind', value: sense ? `${place.kind}, here ${sense}` : place.kind },
    known('Country', place.country),
    known('Wikidata', place.wikidata, `https://www.wikidata.org/wiki/${place.wikidata}`),
    known('GeoNames', place.geonames, `https://www.geonames.org/${place.geonames}`),
    known('Population', place.population?.toLocaleString('en')),
    place.latitude === undefined || place.longitude === undefined
      ? undefined
      : { label: 'Position', value: `${place.latitude.toFixed(3)}, ${place.longitude.toFixed(3)}` },
  ];
  return facts.filter((fact) => fact !== undefined);
}

const known = (label: string, value: string | number | undefined, href?: string): AnnotationFact | undefined =>
  value === undefined ? undefined : { label, value: String(value), href };
