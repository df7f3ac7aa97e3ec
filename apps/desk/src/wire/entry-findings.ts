import type { Annotation } from '@wireroom/contracts';

/** What a line of the wire shows of what enrichment found. */
export interface EntryFindings {
  /** Absent when the language is not sure. */
  readonly language?: string;
  readonly places: readonly string[];
  readonly aiDisclosed: boolean;
}

const PLACES_AT_MOST = 8;

export function entryFindings(annotations: readonly Annotation[]): EntryFindings {
  const language = annotations.find((annotation) => annotation.type === 'language')?.language;
  return {
    language: language === 'und' ? undefined : language,
    places: placeNames(annotations),
    aiDisclosed: annotations.some((annotation) => annotation.type === 'aiDisclosure'),
  };
}

/** Most mentioned first; equals stay in the order in which they were found. */
function placeNames(annotations: readonly Annotation[]): string[] {
  const mentions = new Map<string, number>();
  for (const annotation of annotations) {
    if (annotation.type !== 'place') continue;
    mentions.set(annotation.name, (mentions.get(annotation.name) ?? 0) + annotation.evidence.length);
  }
  return [...mentions]
    .sort(([, a], [, b]) => b - a)
    .slice(0, PLACES_AT_MOST)
    .map(([name]) => name);
}
