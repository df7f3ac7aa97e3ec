import type { Block } from '@wireroom/contracts';
import { InlineText } from './inline-text.js';
import { ListView } from './list-view.js';
import { type Span } from './segment-text.js';
import { TableView } from './table-view.js';

interface BlockViewProps {
  readonly block: Block;
  /** Offsets into `blockText(block)`. */
  readonly spans: readonly Span[];
}

/** One block of a body, made anew from the model: nothing of the source's markup reaches the page. */
export function BlockView({ block, spans }: BlockViewProps) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p dir="auto">
          <InlineText text={block.text} marks={block.marks} spans={spans} />
        </p>
      );
    case 'heading': {
      // The page's own heading is h1 and the article's h2.
      const Tag = block.level <= 2 ? 'h3' : block.level === 3 ? 'h4' : 'h5';
      return (
        <Tag dir="auto">
          <InlineText text={block.text} marks={block.marks} spans={spans} />
        </Tag>
      );
    }
    case 'list':
      return <ListView list={block} spans={spans} />;
    case 'quote':
      return (
        <blockquote dir="auto">
          <p>
            <InlineText text={block.text} marks={block.marks} spans={spans} />
          </p>
          {block.cite && <cite>{block.cite}</cite>}
        </blockquote>
      );
    case 'table':
      return <TableView table={block} spans={spans} />;
    case 'figure':
      return <FigureView figure={block} spans={spans} />;
    case 'preformatted':
      return (
        <pre>
          <InlineText text={block.text} spans={spans} />
        </pre>
      );
    case 'embed':
      return (
        <p className="embed">
          <InlineText text={block.text ?? ''} spans={spans} />{' '}
          <a href={block.href} target="_blank" rel="noreferrer noopener">
            {block.href}
          </a>
        </p>
      );
  }
}

interface FigureViewProps {
  readonly figure: Extract<Block, { type: 'figure' }>;
  readonly spans: readonly Span[];
}

/** Pictures of other sites are not loaded by themselves: that would tell them who reads what. */
function FigureView({ figure, spans }: FigureViewProps) {
  return (
    <figure>
      <div className="figure-picture" role="img" aria-label={figure.alt ?? 'Picture'}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01" />
        </svg>
        {figure.href ? (
          <a href={figure.href} target="_blank" rel="noreferrer noopener">
            Open the picture
          </a>
        ) : (
          <span>Picture not sent with the text</span>
        )}
        {figure.alt && <span className="figure-alt">{figure.alt}</span>}
      </div>
      {(figure.caption || figure.credit) && (
        <figcaption dir="auto">
          <InlineText text={figure.caption ?? ''} spans={spans} />
          {figure.credit && <span className="figure-credit">{figure.credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
