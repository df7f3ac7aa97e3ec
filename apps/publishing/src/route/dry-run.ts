import { Inject, Injectable } from '@nestjs/common';
import type { DryRun, DryRunMatch, DryRunRequest } from '@wireroom/contracts';
import { keptBy, RouteSet, type Rules, rulesOf, termsOnce } from '@wireroom/editorial';
import { TransactionGate } from '@wireroom/persistence';
import type { KeptRevision } from '../line/publication.js';

/** Revisions that are read at once. */
const CHUNK = 500;
/** Time that a dry run may take, in milliseconds. */
const BUDGET_MS = 10_000;
/** The draft's name among its own decisions. */
const DRAFT = 'draft';
const DAY_MS = 86_400_000;

interface Row extends KeptRevision {
  readonly kept_at: Date;
  /** The same with all its digits, which a Date has not. */
  readonly position: string;
}

type Tally = Omit<DryRun, 'since' | 'until' | 'complete'> & { matches: DryRunMatch[] };

/** What revisions are counted by. */
interface Draft {
  readonly routes: RouteSet;
  readonly rules: Rules | undefined;
  /** Articles that the draft has sent. */
  readonly sent: Set<string>;
  readonly limit: number;
}

/**
 * What a draft of a route would have sent in the last days: the revisions that publishing kept, in order of arrival, decided by the very
 * decisions of routing. Nothing is waited for: what is held would have gone later, and is counted by what it would have waited for.
 */
@Injectable()
export class DryRuns {
  constructor(@Inject(TransactionGate) private readonly gate: TransactionGate) {}

  async run({ query, rules, days, limit }: DryRunRequest, now: Date): Promise<DryRun> {
    const routes = new RouteSet([{ id: DRAFT, query }]);
    const deadline = performance.now() + BUDGET_MS;
    const since = new Date(now.getTime() - days * DAY_MS);
    const sent = new Set<string>();
    const draft: Draft = { routes, rules: rulesOf(rules), sent, limit };
    const counts = { examined: 0, articles: 0, revisions: 0, byProvider: {}, byDay: {}, held: {}, refused: {} };
    const tally: Tally = { ...counts, matches: [] };
    let after = { position: since.toISOString(), articleId: '00000000-0000-0000-0000-000000000000', revision: 0 };
    for (;;) {
      const rows = await this.chunk(after, now);
      for (const row of rows) count(tally, row, draft);
      tally.articles = sent.size;
      const last = rows.at(-1);
      if (last === undefined || rows.length < CHUNK)
        return { ...tally, since: since.toISOString(), until: now.toISOString(), complete: true };
      if (performance.now() >= deadline)
        return { ...tally, since: since.toISOString(), until: last.kept_at.toISOString(), complete: false };
      after = { position: last.position, articleId: last.article.id, revision: last.article.revision };
    }
  }

  private chunk(after: { position: string; articleId: string; revision: number }, until: Date): Promise<Row[]> {
    return this.gate.read<Row>(
      `select kept_at, kept_at::text as position, article, annotations, coalesce(skipped, '[]') as skipped from publishing.revision
       where kept_at >= $1::timestamptz and kept_at <= $4 and (kept_at, article_id, revision) > ($1::timestamptz, $2::uuid, $3::int)
       order by kept_at, article_id, revision limit ${CHUNK}`,
      [after.position, after.articleId, after.revision, until],
    );
  }
}

/** Decides one revision as routing would have, at the moment when it came. */
function count(tally: Tally, row: Row, { routes, rules, sent, limit }: Draft): void {
  const { kept_at: at, article, annotations } = row;
  tally.examined += 1;
  const { embargoUntil, expiresAt, ...free } = article;
  const sentBefore = sent.has(article.id);
  const [verdict] = routes.decide({ article: free, annotations, sentBy: new Set(sentBefore ? [DRAFT] : []) }, at);
  if (verdict?.outcome !== 'send') return;
  const kept =
    article.pubStatus === 'usable' ? keptBy(rules, { ...row, sent: sentBefore, terms: termsOnce(article) }, at) : undefined;
  if (kept?.outcome === 'skip') {
    add(tally.refused, kept.reason === 'expired' ? kept.reason : (kept.detail ?? kept.reason));
    return;
  }
  sent.add(article.id);
  tally.revisions += 1;
  add(tally.byProvider, article.provider);
  add(tally.byDay, at.toISOString().slice(0, 10));
  if (kept !== undefined) add(tally.held, kept.reason);
  if (tally.matches.length < limit) tally.matches.push(matchOf(row, { ...verdict, held: kept?.reason }));
}

function add(counts: Partial<Record<string, number>>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function matchOf({ article }: Row, why: { reason: string; detail?: string; held?: DryRunMatch['held'] }): DryRunMatch {
  const { id, revision, provider, headline, pubStatus, receivedAt } = article;
  const { reason, detail, held } = why;
  return {
    articleId: id,
    revision,
    provider,
    ...(headline === undefined ? {} : { headline }),
    pubStatus,
    receivedAt,
    reason: reason as DryRunMatch['reason'],
    ...(detail === undefined ? {} : { detail }),
    ...(held === undefined ? {} : { held }),
  };
}
