import type { Annotation } from '@wireroom/contracts';
import { annotationFacts, annotationTitle } from './annotation-title.js';
import { annotatorName } from './annotator-name.js';

/** The highlight that is pointed at: its annotations and its place in the window. */
export interface Pointed {
  readonly annotations: readonly number[];
  readonly rect: DOMRect;
}

interface AnnotationCardProps {
  readonly all: readonly Annotation[];
  readonly pointed?: Pointed;
}

/** Tells what is known of the highlight under the pointer or the focus. Always there, so that it can describe it. */
export function AnnotationCard({ all, pointed }: AnnotationCardProps) {
  return (
    <div
      id="annotation-card"
      role="tooltip"
      className="annotation-card"
      hidden={!pointed}
      style={pointed && placed(pointed.rect)}
    >
      {pointed?.annotations.map((number) => {
        const annotation = all[number];
        return annotation && <AnnotationDetail key={number} annotation={annotation} />;
      })}
    </div>
  );
}

function AnnotationDetail({ annotation }: { readonly annotation: Annotation }) {
  return (
    <section className={`detail detail-${annotation.type}`}>
      <h3>
        {annotationTitle(annotation)} <span className="detail-kind">{annotatorName(annotation.type)}</span>
      </h3>
      <dl>
        {annotationFacts(annotation).map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      <p className="detail-maker">
        {Math.round(annotation.confidence * 100)} % sure · {annotation.annotator} version {annotation.version}
      </p>
    </section>
  );
}

const WIDTH = 280;

/** Under the highlight; above it where the window ends. */
function placed(rect: DOMRect): React.CSSProperties {
  const left = Math.max(8, Math.min(rect.left, innerWidth - WIDTH - 8));
  return rect.bottom + 220 > innerHeight && rect.top > 220
    ? { left, bottom: innerHeight - rect.top + 6 }
    : { left, top: rect.bottom + 6 };
}
