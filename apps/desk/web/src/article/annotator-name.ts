import type { Annotation } from '@wireroom/contracts';

export type AnnotationType = Annotation['type'];

/** In the order in which the legend lists them. */
export const ANNOTATION_TYPES: readonly AnnotationType[] = ['place', 'aiDisclosure', 'language', 'readingTime'];

const NAMES: Record<AnnotationType, string> = {
  place: 'Places',
  aiDisclosure: 'AI disclosure',
  language: 'Language',
  readingTime: 'Reading time',
};

export const annotatorName = (type: AnnotationType): string => NAMES[type];
