import type { Article, DeskArticle, DeskEmbargo } from '@wireroom/contracts';
import { useState } from 'react';
import { useMay } from '../access/session-context.js';
import { useResource } from '../api/use-resource.js';
import { Moment } from '../time/moment.js';
import { useNow } from '../time/use-now.js';
import { BreakDialog } from './break-dialog.js';
import { type EmbargoState, embargoStateOf } from './embargo-state.js';

/** The record is asked for again after this time, in milliseconds: another person may have asked. */
const ASK_EVERY_MS = 10_000;

/** Says of an embargo that there is one, what became of it, and lets who may break it. */
export function EmbargoBanner({ view }: { readonly view: DeskArticle }) {
  const { article } = view;
  return article.embargoUntil === undefined ? null : <Embargo view={view} until={article.embargoUntil} />;
}

function Embargo({ view, until }: { readonly view: DeskArticle; readonly until: string }) {
  const now = useNow(ASK_EVERY_MS);
  const [asked, setAsked] = useState(0);
  const { article, revisions } = view;
  const { data } = useResource<DeskEmbargo>(`/api/articles/${article.id}/embargo`, `${now.getTime()} ${asked}`);
  const state = embargoStateOf(view, data?.steps ?? [], now);
  const newest = (revisions[0]?.revision ?? 0) <= article.revision;
  return (
    <div className="banner-warning" role="status" aria-label="Embargo">
      {state.until === undefined ? (
        <>
          Embargo until <Moment when={until} />
        </>
      ) : (
        <Standing state={state} until={until} />
      )}
      {newest && data && state.until !== undefined && state.broken === undefined && (
        <BreakCommand article={article} state={state} onOrdered={() => setAsked((before) => before + 1)} />
      )}
    </div>
  );
}

function Standing({ state: { sentTo, request, broken }, until }: { readonly state: EmbargoState; readonly until: string }) {
  if (broken !== undefined)
    return (
      <>
        The embargo until <Moment when={until} /> was broken: confirmed by <b>{broken.person}</b> <Moment when={broken.at} />. “
        {broken.reason}”
      </>
    );
  return (
    <>
      Under embargo: held until <Moment when={until} />
      {sentTo.length > 0 && `, sent ahead to ${sentTo.join(', ')}`}.
      {request && (
        <>
          {' '}
          <b>{request.person}</b> wants it broken: “{request.reason}” Another person may confirm until{' '}
          <Moment when={request.confirmBefore ?? request.at} />.
        </>
      )}
    </>
  );
}

interface BreakCommandProps {
  readonly article: Article;
  readonly state: EmbargoState;
  readonly onOrdered: () => void;
}

function BreakCommand({ article, state, onOrdered }: BreakCommandProps) {
  const may = useMay('break-embargo');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <p>
      <button type="button" className="button button-danger" onClick={() => setOpen(true)}>
        Break embargo …
      </button>
      {open && (
        <BreakDialog
          article={article}
          request={state.request}
          onClose={() => {
            setOpen(false);
            onOrdered();
          }}
        />
      )}
    </p>
  );
}
