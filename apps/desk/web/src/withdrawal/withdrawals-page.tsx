import type { DeskWithdrawalPage, DeskWithdrawalSummary } from '@wireroom/contracts';
import { useResource } from '../api/use-resource.js';
import { Link } from '../page/link.js';
import { useSearch } from '../page/navigate.js';
import { Notice } from '../page/notice.js';
import { withdrawalPath } from '../page/page-path.js';
import { useTitle } from '../page/use-title.js';
import { clockTime } from '../time/format-time.js';
import { Moment } from '../time/moment.js';
import { useNow } from '../time/use-now.js';
import { useWireState } from '../wire/wire-context.js';
import { CountsBar } from './counts-bar.js';
import { withdrawalName } from './obligation-text.js';
import { pickWithdrawalsSequence } from './pick-withdrawals-sequence.js';
import { readWithdrawalsView, type WithdrawalsView, withdrawalsQuery } from './withdrawals-view.js';
import './withdrawals.css';

const FILTERS = [
  [undefined, 'All'],
  ['open', 'Open'],
  ['escalated', 'Escalated'],
] as const;

const address = (view: WithdrawalsView) => `/withdrawals${withdrawalsQuery(view)}`;

/** What was withdrawn, the newest first, and how far it is gone. Loads anew when the stream says that something has changed. */
export function WithdrawalsPage() {
  useTitle('Withdrawals');
  const view = readWithdrawalsView(useSearch());
  const { data, error } = useResource<DeskWithdrawalPage>(
    `/api/withdrawals${withdrawalsQuery(view)}`,
    useWireState(pickWithdrawalsSequence),
  );
  return (
    <main className="page withdrawals">
      <h1>Withdrawals</h1>
      <nav className="withdrawals-states" aria-label="Withdrawals by state">
        {FILTERS.map(([state, title]) => (
          <Link key={title} href={address({ state })} replace aria-current={state === view.state ? 'true' : undefined}>
            {title}
          </Link>
        ))}
      </nav>
      {data && data.withdrawals.length > 0 && <WithdrawalList withdrawals={data.withdrawals} />}
      {data?.withdrawals.length === 0 && (
        <Notice title="None">{view.state ? `No withdrawal has anything ${view.state}.` : 'Nothing was withdrawn.'}</Notice>
      )}
      {error && !data && (
        <Notice title="The withdrawals could not be loaded" kind="warning">
          {error.message}
        </Notice>
      )}
      <nav className="withdrawals-pages" aria-label="Pages of withdrawals">
        {view.before && <Link href={address({ state: view.state })}>Newest</Link>}
        {data?.nextCursor && <Link href={address({ state: view.state, before: data.nextCursor })}>Further back</Link>}
      </nav>
    </main>
  );
}

function WithdrawalList({ withdrawals }: { readonly withdrawals: readonly DeskWithdrawalSummary[] }) {
  const now = useNow();
  return (
    <ul className="withdrawals-list" aria-label="Withdrawals, newest first">
      {withdrawals.map((withdrawal) => (
        <WithdrawalRow key={withdrawal.articleId} withdrawal={withdrawal} now={now} />
      ))}
    </ul>
  );
}

function WithdrawalRow({ withdrawal, now }: { readonly withdrawal: DeskWithdrawalSummary; readonly now: Date }) {
  const { articleId, pubStatus, headline, provider, withdrawnAt, reason, reopenedBy, counts } = withdrawal;
  return (
    <li className={counts.escalated > 0 ? 'withdrawal-escalated' : undefined}>
      <p className="withdrawal-line">
        <span className="chip chip-withdrawn">{withdrawalName(pubStatus)}</span>
        {provider && <b>{provider}</b>}
        <Moment when={withdrawnAt} text={clockTime(withdrawnAt, now)} />
        {reopenedBy && <span className="chip">Reopened by revision {reopenedBy}</span>}
      </p>
      <Link className="withdrawal-headline" href={withdrawalPath(articleId)} dir="auto">
        {headline ?? articleId}
      </Link>
      {reason && (
        <p className="withdrawal-reason" dir="auto">
          {reason}
        </p>
      )}
      <CountsBar counts={counts} />
    </li>
  );
}
