import type { DeskArticle } from '@wireroom/contracts';
import { Link } from '../page/link.js';
import { articlePath } from '../page/page-path.js';
import { Moment } from '../time/moment.js';
import { outcomeName } from './outcome-name.js';
import { Panel } from './panel.js';

interface RevisionsPanelProps {
  readonly view: DeskArticle;
  /** The part of the address that is to stay: how the text is shown. */
  readonly query?: string;
}

/** All revisions, newest first, to switch between. */
export function RevisionsPanel({ view, query = '' }: RevisionsPanelProps) {
  const { article, revisions } = view;
  return (
    <Panel title="Revisions" aside={<span className="panel-count">{revisions.length}</span>}>
      <ol className="revisions" reversed>
        {revisions.map((revision) => (
          <li key={revision.revision}>
            <Link
              href={articlePath(article.id, revision.revision) + query}
              replace
              aria-current={revision.revision === article.revision ? 'true' : undefined}
            >
              <b>{revision.revision}</b>
              <span className="revision-what">
                <span className={`revision-outcome outcome-${revision.outcome}`}>{outcomeName(revision.outcome)}</span>
                <Moment when={revision.receivedAt} />
              </span>
              <span className="revision-headline" dir="auto">
                {revision.headline}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
