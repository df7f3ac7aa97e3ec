import type { Article, EmbargoBreakOutcome, EmbargoBreakStep } from '@wireroom/contracts';
import { type FormEvent, useEffect, useRef } from 'react';
import { FormError } from '../access/form-error.js';
import { useSession } from '../access/session-context.js';
import { useOrder } from '../command/use-order.js';
import { Moment } from '../time/moment.js';
import '../access/access.css';
import '../command/command.css';

interface BreakDialogProps {
  readonly article: Article;
  /** Somebody has asked already. */
  readonly request?: EmbargoBreakStep;
  readonly onClose: () => void;
}

/** Asks why, and says who has asked and until when another person may confirm. */
export function BreakDialog({ article, request, onClose }: BreakDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const me = useSession().session.person?.name;
  const { give, busy, error, answer } = useOrder<EmbargoBreakOutcome>(`/api/articles/${article.id}/embargo/break`);
  useEffect(() => dialog.current?.showModal(), []);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { reason } = Object.fromEntries(new FormData(event.currentTarget));
    const done = await give({ revision: article.revision, reason });
    if (done !== undefined && done.outcome !== 'refused') dialog.current?.close();
  };
  const own = request !== undefined && request.person === me;
  return (
    <dialog className="command-dialog" ref={dialog} onClose={onClose} aria-labelledby="break-title">
      <form className="form-card" onSubmit={(event) => void submit(event)}>
        <h2 id="break-title">Break the embargo</h2>
        <p dir="auto">{article.headline}</p>
        <div className="command-reach">
          <p>{request === undefined ? FIRST : <Asked request={request} own={own} />}</p>
        </div>
        <label>
          Why (kept for ever)
          <textarea name="reason" rows={3} minLength={3} maxLength={500} required />
        </label>
        <FormError error={error} />
        {answer?.outcome === 'refused' && (
          <p className="form-error" role="alert">
            {refusalText(answer)}
          </p>
        )}
        <div className="command-buttons">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" className="button button-danger" disabled={busy || own}>
            {request === undefined ? 'Ask for it' : 'Confirm and release'}
          </button>
        </div>
      </form>
    </dialog>
  );
}

const FIRST = 'It takes two. Nothing goes out until another editor or chief confirms it.';

function Asked({ request, own }: { readonly request: EmbargoBreakStep; readonly own: boolean }) {
  const until = <Moment when={request.confirmBefore ?? request.at} />;
  if (own) return <>You have asked for it. Another editor or chief may confirm until {until}.</>;
  return (
    <>
      <b>{request.person}</b> has asked for it: “{request.reason}” You may confirm until {until}. The story goes out at once.
    </>
  );
}

function refusalText({ reason, newestRevision }: EmbargoBreakOutcome): string {
  switch (reason) {
    case 'same-person':
      return 'You have asked for it already: another person must confirm.';
    case 'newer-revision':
      return `Revision ${newestRevision} has come meanwhile. Look at that one first.`;
    case 'already-broken':
      return 'The embargo is broken already.';
    default:
      return 'It is not under embargo any more.';
  }
}
