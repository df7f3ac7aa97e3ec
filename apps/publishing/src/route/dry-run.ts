import { Inject, Injectable } from '@nestjs/common';
import type { Annotation, Article, DryRun, DryRunMatch, DryRunRequest } from '@wireroom/contracts';
import { RouteSet } from '@wireroom/editorial';
import { TransactionGate } from '@wireroom/persistence';

/** Revisions that are read at once. */
const CHUNK = 500;
/** Time that a dry run may take, in milliseconds. */
const BUDGET_MS = 10_000;
/** The draft's name among its own decisions. */
const DRAFT = 'draft';
const DAY_MS = 86_400_000;

interface KeptRevision {
  readonly kept_at: Date;
  /** The same with all its digits, which a Date has not. */
  readonly position: string;
  readonly article: Article;
  readonly annotations: Annotation[];
}

type Tally = Omit<DryRun, 'since' | 'until' | 'complete'> & { matches: DryRunMatch[] };

/**
 * What a draft of a route would have sent in the last days: the revisions that publishing kept, in order of arrival, decided by the very
 * decisions of routing. An embargo is not waited for: what is held would have gone later.
 */
@Injectable()
export class DryRuns {
  constructor(@Inject(TransactionGate) private readonly gate: TransactionGate) {}

  async run({ query, days, limit }: DryRunRequest, now: Date): Promise<DryRun> {
    const routes = new RouteSet([{ id: DRAFT, query }]);
    const deadline = performance.now() + BUDGET_MS;
    const since = new Date(now.getTime() - days * DAY_MS);
    const sent = new Set<string>();
    const tally: Tally = { examined: 0, articles: 0, revisions: 0, byProvider: {}, byDay: {}, matches: [] };
    let after = { position: since.toISOString(), articleId: '00000000-0000-0000-0000-000000000000', revision: 0 };
    for (;;) {
      const rows = await this.chunk(after, now);
      for (const row of rows) count(tally, row, { routes, sent, limit });
      tally.articles = sent.size;
      const last = rows.at(-1);
      if (last === undefined || rows.length < CHUNK)
        return { ...tally, since: since.toISOString(), until: now.toISOString(), complete: true };
      if (performance.now() >= deadline)
        return { ...tally, since: since.toISOString(), until: last.kept_at.toISOString(), complete: false };
      after = { position: last.position, articleId: last.article.id, revision: last.article.revision };
    }
  }

  private chunk(after: { position: string; articleId: string; revision: number }, until: Date): Promise<KeptRevision[]> {
    return this.gate.read<KeptRevision>(
      `select kept_at, kept_at::text as position, article, annotations from publishing.revision
       where kept_at >= $1::timestamptz and kept_at <= $4 and (kept_at, article_id, revision) > ($1::timestamptz, $2::uuid, $3::int)
       order by kept_at, article_id, revision limit ${CHUNK}`,
      [after.position, after.articleId, after.revision, until],
    );
  }
}

/** Decides one revision as routing would have, at the moment when it came. */
function count(
  tally: Tally,
  { kept_at: at, article, annotations }: KeptRevision,
  { routes, sent, limit }: { routes: RouteSet; sent: Set<string>; limit: number },
): void {
  tally.examined += 1;
  const sentBy = new Set(sent.has(article.id) ? [DRAFT] : []);
  const { embargoUntil, ...free } = article;
  const [verdict] = routes.decide({ article: free, annotations, sentBy }, at);
  if (verdict?.outcome !== 'send') return;
  sent.add(article.id);
  const day = at.toISOString().slice(0, 10);
  tally.revisions += 1;
  tally.byProvider[article.provider] = (tally.byProvider[article.provider] ?? 0) + 1;
  tally.byDay[day] = (tally.byDay[day] ?? 0) + 1;
  if (tally.matches.length < limit) tally.matches.push(matchOf(article, verdict));
}

function matchOf(article: Article, { reason, detail }: { reason: string; detail?: string }): DryRunMatch {
  const { id, revision, provider, headline, pubStatus, receivedAt } = article;
  return {
    articleId: id,
    revision,
    provider,
    ...(headline === undefined ? {} : { headline }),
    pubStatus,
    receivedAt,
    reason: reason as DryRunMatch['reason'],
    ...(detail === undefined ? {} : { detail }),
  };
}
