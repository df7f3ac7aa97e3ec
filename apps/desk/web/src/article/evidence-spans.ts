import type { Annotation, Evidence } from '@wireroom/contracts';
import type { Span } from './segment-text.js';

export type EvidencePlace = Pick<Evidence, 'field' | 'block'>;

/** Where annotations point, by field and block: asked for once per block while an article is drawn. */
export type EvidenceIndex = ReadonlyMap<string, readonly Span[]>;

const keyOf = ({ field, block }: EvidencePlace) => (field === 'body' ? `body ${block ?? 0}` : field);

/** @param shown whether an annotation is to be highlighted */
export function indexEvidence(annotations: readonly Annotation[], shown: (annotation: Annotation) => boolean): EvidenceIndex {
  const index = new Map<string, Span[]>();
  annotations.forEach((annotation, number) => {
    if (!shown(annotation)) return;
    for (const evidence of annotation.evidence) {
      const key = keyOf(evidence);
      const spans = index.get(key) ?? [];
      spans.push({ start: evidence.start, end: evidence.end, annotation: number });
      index.set(key, spans);
    }
  });
  return index;
}

const NONE: readonly Span[] = [];

export function spansAt(index: EvidenceIndex, place: EvidencePlace): readonly Span[] {
  return index.get(keyOf(place)) ?? NONE;
}
