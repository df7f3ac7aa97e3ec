import type { Annotation, DeskArticle } from '@wireroom/contracts';
import { annotationTitle } from './annotation-title.js';
import { ANNOTATION_TYPES, type AnnotationType, annotatorName } from './annotator-name.js';
import { Panel } from './panel.js';

interface FindingsPanelProps {
  readonly view: DeskArticle;
  readonly hidden: ReadonlySet<AnnotationType>;
  readonly onToggle: (type: AnnotationType) => void;
}

/** What enrichment found: the legend of the highlights, a toggle for each annotator, and the findings themselves. */
export function FindingsPanel({ view, hidden, onToggle }: FindingsPanelProps) {
  const numbered = view.annotations.map((annotation, number) => ({ annotation, number }));
  return (
    <Panel title="Found in the text">
      {!view.enriched && <p className="panel-none">Not enriched yet.</p>}
      {view.enriched && numbered.length === 0 && <p className="panel-none">Nothing found.</p>}
      {ANNOTATION_TYPES.map((type) => {
        const found = numbered.filter(({ annotation }) => annotation.type === type);
        if (found.length === 0) return null;
        return <Finding key={type} type={type} found={found} shown={!hidden.has(type)} onToggle={() => onToggle(type)} />;
      })}
      {view.skipped.map((skipped) => (
        <p key={skipped.annotator} className="finding-skipped">
          <b>{skipped.annotator}</b> was skipped: {skipped.reason === 'failed' ? 'it failed' : 'it took too long'}
          {skipped.detail && `, ${skipped.detail}`}
        </p>
      ))}
    </Panel>
  );
}

interface FindingProps {
  readonly type: AnnotationType;
  readonly found: readonly { readonly annotation: Annotation; readonly number: number }[];
  readonly shown: boolean;
  readonly onToggle: () => void;
}

function Finding({ type, found, shown, onToggle }: FindingProps) {
  const highlights = found.reduce((sum, { annotation }) => sum + annotation.evidence.length, 0);
  return (
    <section className={`finding finding-${type}`}>
      <h3>
        {highlights > 0 ? (
          <label>
            <input type="checkbox" checked={shown} onChange={onToggle} />
            <span className="finding-swatch" aria-hidden="true" />
            {annotatorName(type)}
          </label>
        ) : (
          annotatorName(type)
        )}
      </h3>
      <ul>
        {found.map(({ annotation, number }) => (
          <li key={number}>
            <FindingName annotation={annotation} number={number} shown={shown} />
            <span className="finding-confidence" title="How sure the annotator is">
              {Math.round(annotation.confidence * 100)} %
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FindingNameProps {
  readonly annotation: Annotation;
  readonly number: number;
  readonly shown: boolean;
}

/** The name, which leads to where in the text it was found. */
function FindingName({ annotation, number, shown }: FindingNameProps) {
  const times = annotation.evidence.length;
  const name = (
    <>
      {annotationTitle(annotation)}
      {annotation.type === 'readingTime' && <small>{annotation.words.toLocaleString('en')} words</small>}
      {annotation.type === 'place' && annotation.country && <small>{annotation.country}</small>}
      {annotation.type === 'place' && annotation.sense !== undefined && annotation.sense !== 'place' && (
        <small>{annotation.sense}</small>
      )}
      {times > 1 && <small>× {times}</small>}
    </>
  );
  if (times === 0 || !shown) return <span>{name}</span>;
  return (
    <button type="button" onClick={() => show(number)} title="Show in the text">
      {name}
    </button>
  );
}

function show(number: number): void {
  const target = document.querySelector<HTMLElement>(`[data-annotations~="${number}"]`);
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
