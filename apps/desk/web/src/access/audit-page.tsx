import type { AuditEntry, AuditPage as Page } from '@wireroom/contracts';
import { useResource } from '../api/use-resource.js';
import { Link } from '../page/link.js';
import { useSearch } from '../page/navigate.js';
import { useTitle } from '../page/use-title.js';
import { Moment } from '../time/moment.js';
import { FormError } from './form-error.js';
import './access.css';

/** What people did at the desk, newest first. */
export function AuditPage() {
  const before = new URLSearchParams(useSearch()).get('before');
  const { data, error } = useResource<Page>(before === null ? '/api/audit' : `/api/audit?before=${encodeURIComponent(before)}`);
  useTitle('Audit');
  return (
    <main className="page access-page">
      <h1>Audit</h1>
      <FormError error={error} />
      <table className="access-table">
        <thead>
          <tr>
            {['When', 'Who', 'What', 'On what', 'Why', 'Outcome'].map((title) => (
              <th key={title}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data?.entries.map((entry) => (
            <EntryRow key={entry.commandId} entry={entry} />
          ))}
        </tbody>
      </table>
      {data?.entries.length === 0 && <p>Nothing yet.</p>}
      {data?.nextCursor && <Link href={`/audit?before=${data.nextCursor}`}>Further back</Link>}
    </main>
  );
}

function EntryRow({ entry }: { readonly entry: AuditEntry }) {
  const { at, who, role, what, target, reason, address, outcome, commandId, answer } = entry;
  return (
    <tr title={`Order ${commandId} from ${address}`}>
      <td>
        <Moment when={at} />
      </td>
      <td>
        {who} ({role})
      </td>
      <td>{what}</td>
      <td className="access-target">{placeOf(what, target)}</td>
      <td dir="auto">{reason}</td>
      <td className={`outcome-${outcome}`} title={answer && JSON.stringify(answer)}>
        {outcome === 'sent' ? 'not known' : outcome}
      </td>
    </tr>
  );
}

function placeOf(what: string, target: string) {
  if (what === 'withdraw-article' || what === 'decide-hold') return <Link href={`/articles/${target}`}>{target}</Link>;
  if (what === 'resume-destination') return <Link href={`/destinations/${target}`}>{target}</Link>;
  return target;
}
