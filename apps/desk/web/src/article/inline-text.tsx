import type { Mark } from '@wireroom/contracts';
import { createContext, Fragment, type ReactNode, useContext, useMemo } from 'react';
import type { AnnotationType } from './annotator-name.js';
import { type Segment, type Span, segmentText } from './segment-text.js';

/** Types of the article's annotations by index: what colours a highlight. */
export const AnnotationTypes = createContext<readonly AnnotationType[]>([]);

interface InlineTextProps {
  readonly text: string;
  readonly marks?: readonly Mark[];
  readonly spans: readonly Span[];
}

const NO_MARKS: readonly Mark[] = [];

/** A run of text with its marks, and highlights where annotations point. */
export function InlineText({ text, marks = NO_MARKS, spans }: InlineTextProps) {
  const segments = useMemo(() => segmentText(text, marks, spans), [text, marks, spans]);
  return <Segments segments={segments} />;
}

function Segments({ segments }: { readonly segments: readonly Segment[] }) {
  return segments.map((segment) =>
    segment.kind === 'mark' ? (
      <MarkView key={segment.start} mark={segment.mark}>
        <Segments segments={segment.children} />
      </MarkView>
    ) : segment.annotations.length === 0 ? (
      <Fragment key={segment.start}>{segment.text}</Fragment>
    ) : (
      <Highlight key={segment.start} text={segment.text} annotations={segment.annotations} />
    ),
  );
}

function MarkView({ mark, children }: { readonly mark: Mark; readonly children: ReactNode }) {
  switch (mark.type) {
    case 'link':
      return mark.href ? (
        <a href={mark.href} target="_blank" rel="noreferrer noopener">
          {children}
        </a>
      ) : (
        children
      );
    case 'emphasis':
      return <em>{children}</em>;
    case 'strong':
      return <strong>{children}</strong>;
    case 'sub':
      return <sub>{children}</sub>;
    case 'sup':
      return <sup>{children}</sup>;
  }
}

function Highlight({ text, annotations }: { readonly text: string; readonly annotations: readonly number[] }) {
  const types = useContext(AnnotationTypes);
  const kinds = [...new Set(annotations.map((number) => types[number]))];
  const several = kinds.length > 1 ? ` highlight-and-${kinds[1]}` : '';
  return (
    <mark
      className={`highlight highlight-${kinds[0]}${several}`}
      data-annotations={annotations.join(' ')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: focus tells what hovering tells
      tabIndex={0}
      aria-describedby="annotation-card"
    >
      {text}
    </mark>
  );
}
