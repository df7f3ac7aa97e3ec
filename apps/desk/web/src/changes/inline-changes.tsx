import type { Article, BlockChange, RevisionChanges } from '@wireroom/contracts';
import { Fragment, useMemo } from 'react';
import { BlockView } from '../article/block-view.js';
import type { Span } from '../article/segment-text.js';
import { blockNote } from './block-note.js';
import { ChangedBlock } from './changed-block.js';
import { FoldButton, useUnfolded } from './fold-button.js';
import { foldSame } from './fold-same.js';

const NO_SPANS: readonly Span[] = [];

interface InlineChangesProps {
  readonly changes: RevisionChanges;
  /** The newer revision. */
  readonly article: Article;
}

/** The text as it is now, with what was removed where it stood. */
export function InlineChanges({ changes, article }: InlineChangesProps) {
  const stretches = useMemo(() => foldSame(changes.blocks), [changes]);
  const { isUnfolded, unfold } = useUnfolded();
  return (
    <div className="story-body changes-inline">
      {stretches.map((stretch) =>
        stretch.kind === 'block' ? (
          <InlineBlock key={stretch.place} block={stretch.block} article={article} />
        ) : isUnfolded(stretch.place) ? (
          <Fragment key={stretch.place}>
            {stretch.blocks.map((block) => (
              <InlineBlock key={block.after} block={block} article={article} />
            ))}
          </Fragment>
        ) : (
          <FoldButton key={stretch.place} count={stretch.blocks.length} onUnfold={() => unfold(stretch.place)} />
        ),
      )}
    </div>
  );
}

function InlineBlock({ block, article }: { readonly block: BlockChange; readonly article: Article }) {
  const now = block.after === undefined ? undefined : article.body[block.after];
  const note = blockNote(block);
  return (
    <div className={`change change-${block.change}`}>
      {note && (
        <p className="change-note" lang="en">
          {note}
        </p>
      )}
      {block.runs ? <ChangedBlock type={block.type} runs={block.runs} /> : now && <BlockView block={now} spans={NO_SPANS} />}
    </div>
  );
}
