import type { Article, RevisionChanges } from '@wireroom/contracts';
import { useResource } from '../api/use-resource.js';
import { Notice } from '../page/notice.js';
import { articlePath } from '../page/page-path.js';
import { changesText } from './changes-text.js';
import { InlineChanges } from './inline-changes.js';
import { PropertyList } from './property-list.js';
import { SideBySide } from './side-by-side.js';
import { useWide } from './use-wide.js';

interface ChangesViewProps {
  readonly article: Article;
  /** The older revision. */
  readonly since: number;
  readonly view: 'inline' | 'side';
}

/** What a revision changed against an older one: in few words, its properties, then its text. */
export function ChangesView({ article, since, view }: ChangesViewProps) {
  const path = `/api${articlePath(article.id, article.revision)}/changes?since=${since}`;
  const { data: changes, error } = useResource<RevisionChanges>(path);
  const wide = useWide();
  if (!changes && error)
    return (
      <Notice title="The changes could not be loaded" kind="warning">
        {error.message}
      </Notice>
    );
  if (!changes) return <p className="changes-wait">Comparing…</p>;
  return (
    <article
      className="story changes"
      lang={article.language}
      aria-label={`Changes from revision ${since} to ${article.revision}`}
    >
      <header className="changes-head" lang="en">
        <p className="changes-summary">{changesText(changes)}</p>
        <Legend />
        {view === 'side' && !wide && <p className="changes-narrow">This window is too narrow for two columns.</p>}
      </header>
      <PropertyList properties={changes.properties} />
      {changes.blocks.length === 0 && <p className="story-none">Neither revision has a text.</p>}
      {view === 'side' && wide ? (
        <SideBySide changes={changes} article={article} />
      ) : (
        <InlineChanges changes={changes} article={article} />
      )}
    </article>
  );
}

function Legend() {
  return (
    <p className="changes-legend">
      <span className="visually-hidden">Legend: </span>
      <ins className="run">added</ins>
      <del className="run">removed</del>
      <span className="run run-figure">figure</span>
      <span className="run run-name">name</span>
      <span className="run run-quotation">in a quotation</span>
    </p>
  );
}
