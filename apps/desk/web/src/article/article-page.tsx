import type { DeskArticle } from '@wireroom/contracts';
import { useMemo, useState } from 'react';
import { AnswerProblem } from '../api/fetch-json.js';
import { useResource } from '../api/use-resource.js';
import { ChangesView } from '../changes/changes-view.js';
import { StorySwitch } from '../changes/story-switch.js';
import { comparedWith, readStoryAddress, storyQuery } from '../changes/story-view.js';
import { ArticleCommands } from '../command/article-commands.js';
import { Link } from '../page/link.js';
import { useSearch } from '../page/navigate.js';
import { Notice } from '../page/notice.js';
import { articlePath } from '../page/page-path.js';
import { useTitle } from '../page/use-title.js';
import { TracePanel } from '../trace/trace-panel.js';
import { AnnotationCard } from './annotation-card.js';
import type { AnnotationType } from './annotator-name.js';
import { ArticleBanner } from './article-banner.js';
import { DetailsPanel } from './details-panel.js';
import { indexEvidence } from './evidence-spans.js';
import { FindingsPanel } from './findings-panel.js';
import { FormatsPanel } from './formats-panel.js';
import { AnnotationTypes } from './inline-text.js';
import { RevisionsPanel } from './revisions-panel.js';
import { Story } from './story.js';
import { useLiveVersion } from './use-live-version.js';
import { usePointed } from './use-pointed.js';
import './article-page.css';
import './story.css';
import '../changes/changes.css';

interface ArticlePageProps {
  readonly articleId: string;
  /** The newest when absent. */
  readonly revision?: number;
}

/** One revision of an article with all that is known of it. Follows the wire while it is open. */
export function ArticlePage({ articleId, revision }: ArticlePageProps) {
  const path = `/api${articlePath(articleId, revision)}`;
  const { data, error } = useResource<DeskArticle>(path, useLiveVersion(articleId));
  useTitle(data?.article.headline ?? 'Article');
  if (data) return <ArticleView view={data} />;
  return (
    <main className="page">
      {!error ? null : error instanceof AnswerProblem && error.status === 404 ? (
        <Notice title="There is no such article">
          It may be older than what the desk keeps. <Link href="/">Back to the wire</Link>
        </Notice>
      ) : (
        <Notice title="The article could not be loaded" kind="warning">
          {error.message}
        </Notice>
      )}
    </main>
  );
}

function ArticleView({ view }: { readonly view: DeskArticle }) {
  const [hidden, setHidden] = useState<ReadonlySet<AnnotationType>>(() => new Set<AnnotationType>(['language']));
  const { pointed, handlers } = usePointed();
  const types = useMemo(() => view.annotations.map((annotation) => annotation.type), [view.annotations]);
  const evidence = useMemo(
    () => indexEvidence(view.annotations, (annotation) => !hidden.has(annotation.type)),
    [view.annotations, hidden],
  );
  const toggle = (type: AnnotationType) =>
    setHidden((before) => {
      const after = new Set(before);
      if (!after.delete(type)) after.add(type);
      return after;
    });
  const address = readStoryAddress(useSearch());
  const numbers = view.revisions.map(({ revision }) => revision);
  const since = comparedWith(view.article.revision, numbers, address.since);
  const shown = since === undefined ? 'text' : address.view;
  return (
    <main className={`page article-page${shown === 'side' ? ' article-wide' : ''}`}>
      <h1 className="visually-hidden">Article, revision {view.article.revision}</h1>
      <div className="article-left">
        <RevisionsPanel view={view} query={storyQuery({ view: address.view })} />
        {shown === 'text' && <FindingsPanel view={view} hidden={hidden} onToggle={toggle} />}
      </div>
      <div className="article-middle">
        <ArticleBanner view={view} />
        <ArticleCommands view={view} />
        {since !== undefined && <StorySwitch view={view} address={address} since={since} />}
        {shown !== 'text' && since !== undefined ? (
          <ChangesView article={view.article} since={since} view={shown} />
        ) : (
          <div {...handlers}>
            <AnnotationTypes value={types}>
              <Story article={view.article} evidence={evidence} />
            </AnnotationTypes>
          </div>
        )}
      </div>
      <div className="article-right">
        <TracePanel view={view} />
        <FormatsPanel article={view.article} />
        <DetailsPanel view={view} />
      </div>
      <AnnotationCard all={view.annotations} pointed={pointed} />
    </main>
  );
}
