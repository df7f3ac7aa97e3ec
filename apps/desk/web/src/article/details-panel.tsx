import type { Article, DeskArticle, Subject } from '@wireroom/contracts';
import type { ReactNode } from 'react';
import { Moment } from '../time/moment.js';
import { languageName } from '../wire/language-name.js';
import { Panel } from './panel.js';
import { signalList } from './signal-list.js';

type Row = readonly [label: string, value: ReactNode];

/** Everything that is known of a revision beside its text; what the source did not give is not listed. */
export function DetailsPanel({ view }: { readonly view: DeskArticle }) {
  const { article } = view;
  const groups: (readonly [string, readonly Row[]])[] = [
    ['Story', storyRows(article)],
    ['Times', timeRows(article)],
    ['Rights', rightsRows(article)],
    ['Origin', originRows(article)],
  ];
  return (
    <Panel title="Details">
      {groups.map(([title, rows]) => (
        <Rows key={title} title={title} rows={rows} />
      ))}
      {article.repairs.length > 0 && (
        <div className="details-group">
          <h3>Repairs</h3>
          <ul>
            {article.repairs.map((repair) => (
              <li key={`${repair.code} ${repair.detail}`}>
                <code>{repair.code}</code> {repair.detail}
              </li>
            ))}
          </ul>
        </div>
      )}
      {article.extensions && Object.keys(article.extensions).length > 0 && (
        <details className="details-group">
          <summary>What else the source sent</summary>
          <pre>{JSON.stringify(article.extensions, null, 2)}</pre>
        </details>
      )}
    </Panel>
  );
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const given = rows.filter(([, value]) => value !== undefined && value !== '');
  if (given.length === 0) return null;
  return (
    <div className="details-group">
      <h3>{title}</h3>
      <dl>
        {given.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const names = (subjects: readonly Subject[]) => subjects.map((subject) => subject.name ?? subject.code).join(', ');
const time = (when: string | undefined) => (when ? <Moment when={when} /> : undefined);

const storyRows = (article: Article): Row[] => [
  ['Urgency', article.urgency],
  ['Slugline', article.slugline],
  ['Language', article.language && `${languageName(article.language)} (declared)`],
  ['Genre', names(article.genres)],
  ['Subjects', names(article.subjects)],
  ['Places', names(article.places)],
  ['Keywords', article.keywords.join(', ')],
  ['Signals', signalList(article)],
];

const timeRows = (article: Article): Row[] => [
  ['First created', time(article.firstCreated)],
  ['This version', time(article.versionCreated)],
  ['Received', time(article.receivedAt)],
  ['Embargo until', time(article.embargoUntil)],
  ['Expires', time(article.expiresAt)],
];

const rightsRows = (article: Article): Row[] => [
  ['Usage terms', article.usageTerms],
  ['Copyright', article.copyrightNotice ?? article.copyrightHolder],
  ['Source type', article.provenance?.digitalSourceType],
];

const originRows = (article: Article): Row[] => [
  ['Provider', article.provider],
  ['Source', article.source],
  ['Supplied by', article.infoSource],
  ['Format', article.document.format],
  ['Item', article.document.index + 1],
  ['Provider version', article.providerVersion],
  ['GUID', <code key="guid">{article.guid}</code>],
  ['Article', <code key="id">{article.id}</code>],
  ['Document', <code key="document">{article.document.id}</code>],
  ['SHA-256', <code key="sha256">{article.document.sha256}</code>],
  ...article.links.map((link): Row => [linkNames[link.rel], <OutLink key={link.href} href={link.href} title={link.title} />]),
];

const linkNames = {
  canonical: 'Web page',
  updates: 'Updates',
  translationOf: 'Translation of',
  relatedTo: 'Related to',
  enclosure: 'Enclosure',
  comments: 'Comments',
  via: 'Via',
  author: 'Author',
} as const;

/** A guid may stand where an address does; only what a browser can open safely becomes a link. */
function OutLink({ href, title }: { readonly href: string; readonly title?: string }) {
  if (!/^https?:\/\//i.test(href)) return <code>{href}</code>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {title ?? href}
    </a>
  );
}
