import type { DeskArticle } from '@wireroom/contracts';
import { Link } from '../page/link.js';
import { navigate, usePathname } from '../page/navigate.js';
import { plainTime } from '../time/format-time.js';
import { type StoryAddress, type StoryView, storyQuery } from './story-view.js';

const VIEWS: readonly (readonly [StoryView, string])[] = [
  ['text', 'Text'],
  ['inline', 'Changes inline'],
  ['side', 'Side by side'],
];

interface StorySwitchProps {
  readonly view: DeskArticle;
  readonly address: StoryAddress;
  /** The older revision that is compared with. */
  readonly since: number;
}

/** Between the text and what changed in it, and which older revision it is compared with. Each is a place in the history. */
export function StorySwitch({ view: { article, revisions }, address, since }: StorySwitchProps) {
  const path = usePathname();
  return (
    <div className="story-switch">
      <nav aria-label="Text or changes">
        {VIEWS.map(([view, title]) => (
          <Link
            key={view}
            href={path + storyQuery({ view, since: address.since })}
            aria-current={view === address.view ? 'true' : undefined}
          >
            {title}
          </Link>
        ))}
      </nav>
      {address.view !== 'text' && (
        <label>
          Compared with{' '}
          <select
            value={since}
            onChange={(event) => navigate(path + storyQuery({ ...address, since: Number(event.target.value) }))}
          >
            {revisions
              .filter(({ revision }) => revision < article.revision)
              .map(({ revision, receivedAt }) => (
                <option key={revision} value={revision}>
                  Revision {revision}, {plainTime(receivedAt)}
                </option>
              ))}
          </select>
        </label>
      )}
    </div>
  );
}
