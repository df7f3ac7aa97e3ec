import type { Article } from '@wireroom/contracts';
import { anArticle } from '../builders/article.js';

/** A story that runs: first report, update, correction. Three revisions of one article. */
export function storyWithCorrection(): readonly [Article, Article, Article] {
  const first = anArticle({
    guid: 'urn:example:northwire:mill-fire',
    headline: 'Fire at old mill, two people hurt',
    urgency: 4,
    body: [{ type: 'paragraph', text: 'Two people were hurt when the old mill caught fire on Monday.' }],
  });
  const update = revise(first, {
    headline: 'Fire at old mill is out, two people hurt',
    signals: ['update'],
    body: [...first.body, { type: 'paragraph', text: 'The fire was out by noon, the brigade said.' }],
  });
  const correction = revise(update, {
    headline: 'CORRECTED: Fire at old mill is out, three people hurt',
    signals: ['correction'],
    edNotes: [{ text: 'Corrects number of people hurt.', public: false }],
    body: [
      { type: 'paragraph', text: 'Three people were hurt when the old mill caught fire on Monday.' },
      ...update.body.slice(1),
    ],
  });
  return [first, update, correction];
}

/** A story that is killed in its second revision. */
export function storyKilled(): readonly [Article, Article] {
  const first = anArticle({ guid: 'urn:example:northwire:merger', headline: 'Harbour lines to merge, source says' });
  return [
    first,
    revise(first, { pubStatus: 'canceled', signals: ['kill'], edNotes: [{ text: 'KILL: denied.', public: false }] }),
  ];
}

/** A story that must not be used before its time. */
export function storyUnderEmbargo(embargoUntil: string): Article {
  return anArticle({ guid: 'urn:example:northwire:budget', headline: 'Council to cut harbour fees', embargoUntil });
}

/** The next revision of an article, one hour later. */
export function revise(article: Article, change: Partial<Article>): Article {
  const revision = article.revision + 1;
  const hour = String(7 + revision).padStart(2, '0');
  const { id, document, contentHash, ...rest } = article;
  return anArticle({
    ...rest,
    revision,
    providerVersion: String(revision),
    versionCreated: `2026-03-01T${hour}:30:00+01:00`,
    receivedAt: `2026-03-01T${String(6 + revision).padStart(2, '0')}:30:02.000Z`,
    ...change,
  });
}
