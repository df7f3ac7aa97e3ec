import type { DeskArticle } from '@wireroom/contracts';
import { EmbargoBanner } from '../embargo/embargo-banner.js';
import { Link } from '../page/link.js';
import { articlePath } from '../page/page-path.js';
import { Moment } from '../time/moment.js';
import { WithdrawalNote } from '../withdrawal/withdrawal-note.js';
import { outcomeName } from './outcome-name.js';

/** Whose copy it is, and what must be known before anything of it is used. */
export function ArticleBanner({ view }: { readonly view: DeskArticle }) {
  const { article } = view;
  const newest = view.revisions[0];
  return (
    <div className="banner">
      <p className="banner-line">
        <Link href="/">← Wire</Link>
        <b>{article.provider}</b>
        {article.urgency !== undefined && <span>Urgency {article.urgency}</span>}
        {view.lane === 'flash' && <span className="chip chip-withdrawn">Flash</span>}
        <span>
          {outcomeName(view.outcome)}, revision {article.revision}
        </span>
        <Moment when={article.receivedAt} />
      </p>
      {newest && newest.revision > article.revision && (
        <p className="banner-warning" role="status">
          This is not the newest revision. <Link href={articlePath(article.id)}>Go to revision {newest.revision}</Link>
        </p>
      )}
      {article.pubStatus !== 'usable' && (
        <p className="banner-withdrawn" role="alert">
          {article.pubStatus === 'canceled'
            ? 'Killed. Do not use this story; remove what was used.'
            : 'Withheld. Do not use this story until its provider has decided.'}
        </p>
      )}
      {article.pubStatus !== 'usable' && <WithdrawalNote articleId={article.id} />}
      <EmbargoBanner view={view} />
    </div>
  );
}
