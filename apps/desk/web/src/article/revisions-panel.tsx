import type { DeskArticle } from '@wireroom/contracts';
import { Link } from '../page/link.js';
import { articlePath } from '../page/page-path.js';
import { Moment } from '../time/moment.js';
import { outcomeName } from './outcome-name.js';
import { Panel } from './panel.js';

/** All revisions, newest first, to switch between. */
export function RevisionsPanel({ view }: { readonly view: DeskArticle }) {
  const { article, revisions } = view;
  return (
    <Panel title="Revisions" aside={<span className="panel-count">{revisions.length}</span>}>
      <ol className="revisions" reversed>
        {revisions.map((revision) => (
          <li key={revision.revision}>
            <Link
              href={articlePath(article.id, revision.revision)}
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
