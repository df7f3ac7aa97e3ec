import type { Rejection, RejectionPage } from '@wireroom/contracts';
import { useResource } from '../api/use-resource.js';
import { Notice } from '../page/notice.js';
import { useTitle } from '../page/use-title.js';
import { Moment } from '../time/moment.js';
import { useWireState } from '../wire/wire-context.js';
import type { WireState } from '../wire/wire-store.js';
import './rejections-page.css';

const pickCount = (state: WireState) => state.rejections ?? 0;

/** Documents and items that could not be read, each with the reason and the next step. Loads anew when their number changes. */
export function RejectionsPage() {
  useTitle('Rejections');
  const { data, error } = useResource<RejectionPage>('/api/rejections?limit=200', useWireState(pickCount));
  return (
    <main className="page rejections">
      <h1>Rejections</h1>
      {data && data.rejections.length > 0 && (
        <>
          <p className="rejections-lead">
            Documents and items that could not be read. Their bytes are kept in quarantine.
            {data.total > data.rejections.length &&
              ` The newest ${data.rejections.length} of ${data.total.toLocaleString('en')}.`}
          </p>
          <ol>
            {data.rejections.map((rejection) => (
              <RejectionRow key={`${rejection.documentId} ${rejection.index}`} rejection={rejection} />
            ))}
          </ol>
        </>
      )}
      {data && data.rejections.length === 0 && <Notice title="Nothing was rejected">Every document so far could be read.</Notice>}
      {error && !data && (
        <Notice title="The rejections could not be loaded" kind="warning">
          {error.message}
        </Notice>
      )}
    </main>
  );
}

function RejectionRow({ rejection }: { readonly rejection: Rejection }) {
  const { fault } = rejection;
  return (
    <li className="rejection">
      <header>
        <b>{rejection.provider}</b>
        <span>{rejection.source}</span>
        <span>{rejection.index === undefined ? 'Whole document' : `Item ${rejection.index + 1}`}</span>
        {rejection.format && <span>{rejection.format}</span>}
        <span>{rejection.bytes.toLocaleString('en')} bytes</span>
        <Moment when={rejection.receivedAt} />
      </header>
      <p className="rejection-reason">{fault.message}</p>
      {fault.remedy && <p className="rejection-remedy">{fault.remedy}</p>}
      <p className="rejection-ids">
        <code>{fault.code}</code> <span>document</span> <code title={`SHA-256 ${rejection.sha256}`}>{rejection.documentId}</code>
      </p>
    </li>
  );
}
