import { expect, test } from '@jest/globals';
import type { Annotation } from '@wireroom/contracts';
import { indexEvidence, spansAt } from './evidence-spans.js';

const made = { annotator: 'x', version: 1, confidence: 1 };
const ANNOTATIONS: Annotation[] = [
  {
    type: 'place',
    ...made,
    kind: 'city',
    name: 'Rome',
    evidence: [
      { field: 'headline', start: 0, end: 4 },
      { field: 'body', block: 2, start: 5, end: 9 },
    ],
  },
  {
    type: 'aiDisclosure',
    ...made,
    digitalSourceType: 'x',
    text: 'x',
    evidence: [{ field: 'body', block: 2, start: 0, end: 20 }],
  },
];

test('evidence is found by its field and block, with the number of its annotation', () => {
  const index = indexEvidence(ANNOTATIONS, () => true);
  expect(spansAt(index, { field: 'headline' })).toEqual([{ start: 0, end: 4, annotation: 0 }]);
  expect(spansAt(index, { field: 'body', block: 2 })).toEqual([
    { start: 5, end: 9, annotation: 0 },
    { start: 0, end: 20, annotation: 1 },
  ]);
  expect(spansAt(index, { field: 'body', block: 1 })).toEqual([]);
});

test('a hidden annotator leaves the numbers of the others as they are', () => {
  const index = indexEvidence(ANNOTATIONS, (annotation) => annotation.type !== 'place');
  expect(spansAt(index, { field: 'body', block: 2 })).toEqual([{ start: 0, end: 20, annotation: 1 }]);
});
