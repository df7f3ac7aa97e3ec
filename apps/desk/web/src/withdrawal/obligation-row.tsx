import type { Obligation } from '@wireroom/contracts';
import { useState } from 'react';
import { useMay } from '../access/session-context.js';
import { clockTime } from '../time/format-time.js';
import { Moment } from '../time/moment.js';
import { EndObligationDialog } from './end-obligation-dialog.js';
import { leftText, proofText, recipientText, stateText } from './obligation-text.js';

interface ObligationRowProps {
  readonly obligation: Obligation;
  readonly now: Date;
}

/** One recipient: what it had, and what became of it there. */
export function ObligationRow({ obligation, now }: ObligationRowProps) {
  const { id, recipient, state, proof, why } = obligation;
  const { name, channel } = recipientText(recipient);
  const left = leftText(obligation, now);
  const followed = stateText(obligation) === 'Not followed' ? 'released' : state;
  return (
    <li className={`obligation obligation-${followed}`} title={`Obligation ${id}`}>
      <span className={`obligation-state obligation-state-${followed}`}>{stateText(obligation)}</span>
      <div>
        <p className="obligation-name">
          <b>{name}</b> <span>{channel}</span>
        </p>
        <p className="obligation-facts">
          <Received obligation={obligation} now={now} /> · <Told obligation={obligation} now={now} />
          <Since obligation={obligation} now={now} />
          {left && ` · ${left}`}
        </p>
        {proof && (
          <p className="obligation-proof" dir="auto">
            {proofText(proof.kind)}
            {proof.detail && `: ${proof.detail}`}
          </p>
        )}
        {why && (
          <p className="obligation-why">
            {why.message} {why.remedy}
          </p>
        )}
      </div>
      <Decide obligation={obligation} name={name} />
    </li>
  );
}

function Received({ obligation: { received }, now }: ObligationRowProps) {
  if (received.length === 0) return <>may have it</>;
  return (
    <>
      had{' '}
      {received.map(({ revision, at }, index) => (
        <span key={revision}>
          {index > 0 && ', '}
          revision {revision}
          {at && (
            <>
              {' '}
              <Moment when={at} text={clockTime(at, now)} />
            </>
          )}
        </span>
      ))}
    </>
  );
}

/** Whoever proved it by itself need not have been told. */
function Told({ obligation: { state, notifiedAt }, now }: ObligationRowProps) {
  if (notifiedAt === undefined) return state === 'open' || state === 'escalated' ? <>not told yet · </> : null;
  return (
    <>
      told <Moment when={notifiedAt} text={clockTime(notifiedAt, now)} /> ·{' '}
    </>
  );
}

function Since({ obligation: { openedAt, escalatedAt, endedAt, attempts }, now }: ObligationRowProps) {
  const at = endedAt ?? escalatedAt ?? openedAt;
  return (
    <>
      since <Moment when={at} text={clockTime(at, now)} />
      {attempts > 0 && `, asked ${attempts === 1 ? 'once' : `${attempts} times`}`}
    </>
  );
}

function Decide({ obligation, name }: { readonly obligation: Obligation; readonly name: string }) {
  const [how, setHow] = useState<'confirm' | 'refuse'>();
  const mayEnd = useMay('end-obligation');
  const { state } = obligation;
  if (!mayEnd || state === 'confirmed') return null;
  return (
    <div className="obligation-commands">
      <button type="button" className="button" onClick={() => setHow('confirm')} aria-label={`Confirm … for ${name}`}>
        Confirm …
      </button>
      {state !== 'refused' && (
        <button
          type="button"
          className="button button-danger"
          onClick={() => setHow('refuse')}
          aria-label={`Refuse … for ${name}`}
        >
          Refuse …
        </button>
      )}
      {how && <EndObligationDialog obligationId={obligation.id} name={name} how={how} onClose={() => setHow(undefined)} />}
    </div>
  );
}
