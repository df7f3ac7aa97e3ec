import type { Article, Block, BlockChange, DeskArticle, RevisionChanges } from '@wireroom/contracts';
import { useMemo } from 'react';
import { useResource } from '../api/use-resource.js';
import { BlockView } from '../article/block-view.js';
import type { Span } from '../article/segment-text.js';
import { articlePath } from '../page/page-path.js';
import { blockNote } from './block-note.js';
import { ChangedBlock } from './changed-block.js';
import { FoldButton, useUnfolded } from './fold-button.js';
import { foldSame } from './fold-same.js';
import { runsOfSide } from './split-runs.js';

const NO_SPANS: readonly Span[] = [];

interface SideBySideProps {
  readonly changes: RevisionChanges;
  /** The newer revision; the older one is loaded. */
  readonly article: Article;
}

/** Both texts in two columns, block beside block. */
export function SideBySide({ changes, article }: SideBySideProps) {
  const { data: older } = useResource<DeskArticle>(`/api${articlePath(article.id, changes.since)}`);
  const stretches = useMemo(() => foldSame(changes.blocks), [changes]);
  const { isUnfolded, unfold } = useUnfolded();
  const bodies = { before: older?.article.body, after: article.body };
  return (
    <table className="changes-side">
      <thead lang="en">
        <tr>
          <th scope="col">Revision {changes.since}</th>
          <th scope="col">Revision {changes.revision}</th>
        </tr>
      </thead>
      <tbody>
        {stretches.flatMap((stretch) => {
          if (stretch.kind === 'block') return <SideRow key={stretch.place} block={stretch.block} bodies={bodies} />;
          if (isUnfolded(stretch.place))
            return stretch.blocks.map((block) => <SideRow key={`same ${block.after}`} block={block} bodies={bodies} />);
          return (
            <tr key={stretch.place}>
              <td colSpan={2}>
                <FoldButton count={stretch.blocks.length} onUnfold={() => unfold(stretch.place)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface SideRowProps {
  readonly block: BlockChange;
  readonly bodies: { readonly before?: readonly Block[]; readonly after: readonly Block[] };
}

function SideRow({ block, bodies }: SideRowProps) {
  const { change, before, after } = block;
  const now = after === undefined ? undefined : bodies.after[after];
  // An unchanged block is the same in both; the others wait for the older revision.
  const old = change === 'same' ? now : before === undefined ? undefined : bodies.before?.[before];
  const note = blockNote(block);
  return (
    <tr className={`change change-${change}`}>
      <td className="story-body">{before !== undefined && <SideBlock block={block} side="before" whole={old} />}</td>
      <td className="story-body">
        {note && (
          <p className="change-note" lang="en">
            {note}
          </p>
        )}
        {after !== undefined && <SideBlock block={block} side="after" whole={now} />}
      </td>
    </tr>
  );
}

interface SideBlockProps {
  readonly block: BlockChange;
  readonly side: 'before' | 'after';
  readonly whole?: Block;
}

function SideBlock({ block: { type, runs }, side, whole }: SideBlockProps) {
  if (runs) return <ChangedBlock type={side === 'before' ? (whole?.type ?? type) : type} runs={runsOfSide(runs, side)} />;
  return whole && <BlockView block={whole} spans={NO_SPANS} />;
}
