import type { DeskWithdrawalRecord, DeskWithdrawalSummary } from '@wireroom/contracts';
import { AnswerProblem } from '../api/fetch-json.js';
import { useResource } from '../api/use-resource.js';
import { Link } from '../page/link.js';
import { Notice } from '../page/notice.js';
import { articlePath } from '../page/page-path.js';
import { useTitle } from '../page/use-title.js';
import { Moment } from '../time/moment.js';
import { useNow } from '../time/use-now.js';
import { useWireState } from '../wire/wire-context.js';
import { CountsBar } from './counts-bar.js';
import { ObligationRow } from './obligation-row.js';
import { withdrawalName } from './obligation-text.js';
import { pickWithdrawalsSequence } from './pick-withdrawals-sequence.js';
import './withdrawals.css';

/** One withdrawal: who had the article, and what became of it there. Follows the stream while it is open. */
export function WithdrawalPage({ articleId }: { readonly articleId: string }) {
  const { data, error } = useResource<DeskWithdrawalRecord>(
    `/api/withdrawals/${articleId}`,
    useWireState(pickWithdrawalsSequence),
  );
  const now = useNow(1_000);
  useTitle(data?.withdrawal.headline ?? 'Withdrawal');
  if (data === undefined) return <main className="page">{error && <Absent error={error} />}</main>;
  return (
    <main className="page withdrawals">
      <Head withdrawal={data.withdrawal} />
      <ul className="obligations" aria-label="Who had it, what needs a person first">
        {data.obligations.map((obligation) => (
          <ObligationRow key={obligation.id} obligation={obligation} now={now} />
        ))}
      </ul>
      <p className="withdrawal-evidence">
        The evidence to print, with its chain of hashes, is publishing's:{' '}
        <code>/v1/articles/{articleId}/withdrawal?format=html</code>
      </p>
    </main>
  );
}

function Absent({ error }: { readonly error: Error }) {
  if (error instanceof AnswerProblem && error.status === 404)
    return (
      <Notice title="There is no such withdrawal">
        The article was never withdrawn, as far as the desk has heard. <Link href="/withdrawals">All withdrawals</Link>
      </Notice>
    );
  return (
    <Notice title="The withdrawal could not be loaded" kind="warning">
      {error.message}
    </Notice>
  );
}

function Head({ withdrawal }: { readonly withdrawal: DeskWithdrawalSummary }) {
  const { articleId, revision, pubStatus, headline, provider, withdrawnAt, reason, reopenedBy, counts } = withdrawal;
  return (
    <header className="withdrawal-head">
      <p>
        <Link href="/withdrawals">← Withdrawals</Link>
      </p>
      <h1 dir="auto">{headline ?? articleId}</h1>
      <p className="withdrawal-line">
        <span className="chip chip-withdrawn">{withdrawalName(pubStatus)}</span>
        {provider && <b>{provider}</b>}
        <Moment when={withdrawnAt} />
        <Link href={articlePath(articleId, revision)}>Revision {revision}</Link>
      </p>
      {reason && (
        <p className="withdrawal-reason" dir="auto">
          {reason}
        </p>
      )}
      {reopenedBy && (
        <p className="withdrawal-reopened" role="status">
          Reopened by <Link href={articlePath(articleId, reopenedBy)}>revision {reopenedBy}</Link>: it may be used again, and what
          was open is not followed any more.
        </p>
      )}
      <CountsBar counts={counts} />
    </header>
  );
}
