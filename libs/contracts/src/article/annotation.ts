import { z } from 'zod';

/**
 * Where in the article an annotation was found. `block` is the index in `body` and present only for field `body`.
 * Offsets are UTF-16 code units into the field's text, or into `blockText(body[block])`.
 */
export const Evidence = z
  .object({
    field: z.enum(['headline', 'subheadline', 'abstract', 'dateline', 'byline', 'credit', 'edNote', 'disclosure', 'body']),
    block: z.int().min(0).optional(),
    start: z.int().min(0),
    end: z.int().min(0),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

const made = {
  /** Name of the annotator's folder. */
  annotator: z.string(),
  /** The annotator's own version; a new one means other results may come out. */
  version: z.int().min(1),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
  evidence: z.array(Evidence),
};

export const LanguageAnnotation = z
  .object({
    type: z.literal('language'),
    ...made,
    /** BCP 47 primary language, `und` when unsure. */
    language: z.string(),
  })
  .meta({ id: 'LanguageAnnotation' });

export const ReadingTimeAnnotation = z
  .object({ type: z.literal('readingTime'), ...made, words: z.int().min(0), seconds: z.int().min(0) })
  .meta({ id: 'ReadingTimeAnnotation' });

export const AiDisclosureAnnotation = z
  .object({
    type: z.literal('aiDisclosure'),
    ...made,
    /** Local name in the IPTC digitalsourcetype scheme. */
    digitalSourceType: z.string(),
    /** The sentence that discloses it. */
    text: z.string(),
  })
  .meta({ id: 'AiDisclosureAnnotation' });

export const PlaceAnnotation = z
  .object({
    type: z.literal('place'),
    ...made,
    kind: z.enum(['country', 'territory', 'region', 'city']),
    name: z.string(),
    /** ISO 3166-1 alpha-2 of the country, or of the country that a city is in. */
    country: z.string().optional(),
    wikidata: z.string().optional(),
    /** GeoNames id. */
    geonames: z.int().optional(),
    /** Decimal degrees, WGS 84. */
    latitude: z.number().optional(),
    longitude: z.number().optional(),
    population: z.int().optional(),
    /** `government` where the name stands for the state that acts, as in "Washington said". */
    sense: z.enum(['place', 'government', 'people']).optional(),
  })
  .meta({ id: 'PlaceAnnotation' });

export const Annotation = z
  .discriminatedUnion('type', [LanguageAnnotation, ReadingTimeAnnotation, AiDisclosureAnnotation, PlaceAnnotation])
  .meta({ id: 'Annotation' });
export type Annotation = z.infer<typeof Annotation>;
export type LanguageAnnotation = z.infer<typeof LanguageAnnotation>;
export type ReadingTimeAnnotation = z.infer<typeof ReadingTimeAnnotation>;
export type AiDisclosureAnnotation = z.infer<typeof AiDisclosureAnnotation>;
export type PlaceAnnotation = z.infer<typeof PlaceAnnotation>;
