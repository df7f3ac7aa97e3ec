import type { ObligationOutcome } from '@wireroom/contracts';
import { type FormEvent, useEffect, useRef } from 'react';
import { FormError } from '../access/form-error.js';
import { useOrder } from '../command/use-order.js';
import '../access/access.css';
import '../command/command.css';

interface EndObligationDialogProps {
  readonly obligationId: string;
  /** Who it is about. */
  readonly name: string;
  readonly how: 'confirm' | 'refuse';
  readonly onClose: () => void;
}

const TEXTS = {
  confirm: { title: 'It is gone there', does: 'Confirm', hint: 'The article is nowhere shown there, nor kept for use.' },
  refuse: { title: 'It stays there', does: 'Refuse', hint: 'The recipient says that it does not comply.' },
} as const;

/** Asks what is known of a recipient, and from whom. */
export function EndObligationDialog({ obligationId, name, how, onClose }: EndObligationDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { give, busy, error } = useOrder<ObligationOutcome>(`/api/obligations/${obligationId}/${how}`);
  useEffect(() => dialog.current?.showModal(), []);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { reason } = Object.fromEntries(new FormData(event.currentTarget));
    if (await give({ reason })) onClose();
  };
  const { title, does, hint } = TEXTS[how];
  return (
    <dialog className="command-dialog" ref={dialog} onClose={onClose} aria-labelledby="end-obligation-title">
      <form className="form-card" onSubmit={(event) => void submit(event)}>
        <h2 id="end-obligation-title">{title}</h2>
        <p>
          <b>{name}</b>: {hint}
        </p>
        <label>
          What you know, and from whom (it becomes part of the evidence)
          <textarea name="reason" rows={3} minLength={3} maxLength={500} required />
        </label>
        <FormError error={error} />
        <div className="command-buttons">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" className={how === 'refuse' ? 'button button-danger' : 'button button-main'} disabled={busy}>
            {does}
          </button>
        </div>
      </form>
    </dialog>
  );
}
