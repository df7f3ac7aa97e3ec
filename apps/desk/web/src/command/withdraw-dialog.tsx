import type { Article, WithdrawalAnswer, WithdrawalReach } from '@wireroom/contracts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { FormError } from '../access/form-error.js';
import { useResource } from '../api/use-resource.js';
import { useOrder } from './use-order.js';

interface WithdrawDialogProps {
  readonly article: Article;
  readonly onClose: () => void;
}

/** Asks how and why, and shows whom it reaches. Where that is many, their number must be typed. */
export function WithdrawDialog({ article, onClose }: WithdrawDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [version, setVersion] = useState(0);
  const { data: reach, error: unknown } = useResource<WithdrawalReach>(`/api/articles/${article.id}/reach`, version);
  const { give, busy, error, answer } = useOrder<WithdrawalAnswer>(`/api/articles/${article.id}/withdraw`);
  useEffect(() => dialog.current?.showModal(), []);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { how, reason, reach: typed } = Object.fromEntries(new FormData(event.currentTarget));
    const done = await give({ how, reason, ...(typed === undefined ? {} : { reach: Number(typed) }) });
    if (done?.outcome === 'withdrawn') onClose();
    else setVersion((before) => before + 1);
  };
  return (
    <dialog className="command-dialog" ref={dialog} onClose={onClose} aria-labelledby="withdraw-title">
      <form className="form-card" onSubmit={(event) => void submit(event)}>
        <h2 id="withdraw-title">Withdraw this article</h2>
        <p dir="auto">{article.headline}</p>
        <fieldset>
          <legend className="visually-hidden">How</legend>
          <label className="command-choice">
            <input type="radio" name="how" value="kill" defaultChecked />
            <span>
              <b>Kill</b> It is wrong or unsafe: what was used is to be removed.
            </span>
          </label>
          <label className="command-choice">
            <input type="radio" name="how" value="withhold" />
            <span>
              <b>Withhold</b> Stop it and take it back until it is decided.
            </span>
          </label>
        </fieldset>
        <label>
          Why (receiving editors read this)
          <textarea name="reason" rows={3} minLength={3} maxLength={500} required />
        </label>
        {reach && <Reach reach={reach} />}
        <FormError error={error ?? unknown} />
        {answer?.outcome === 'refused' && (
          <p className="form-error" role="alert">
            It is withdrawn already.
          </p>
        )}
        <div className="command-buttons">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" className="button button-danger" disabled={busy || reach === undefined}>
            Withdraw
          </button>
        </div>
      </form>
    </dialog>
  );
}

function Reach({ reach: { destinations, confirm } }: { readonly reach: WithdrawalReach }) {
  const count = destinations.length;
  if (count === 0)
    return <p className="command-reach">No destination was sent it. Feeds and clients that fetched it are told too.</p>;
  return (
    <div className="command-reach">
      <p>
        It reaches <b>{count === 1 ? '1 destination' : `${count} destinations`}</b>: {destinations.slice(0, 12).join(', ')}
        {count > 12 && ` and ${count - 12} more`}
      </p>
      {confirm && (
        <label>
          That is many. Type their number to confirm
          <input name="reach" inputMode="numeric" autoComplete="off" pattern={String(count)} title={`Type ${count}`} required />
        </label>
      )}
    </div>
  );
}
