import type { PubStatus, SentRevision, Signal } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';

/** What went out of an article, in order, and what its provider calls it, as far as that is still known. */
export interface SentArticle {
  readonly provider?: string;
  readonly guid?: string;
  readonly sent: [SentRevision, ...SentRevision[]];
}

interface Row {
  readonly articleId: string;
  readonly revision: number;
  readonly at: Date | null;
  readonly pubStatus: PubStatus | null;
  readonly signals: Signal[] | null;
  readonly provider: string | null;
  readonly guid: string | null;
}

/**
 * What these routes sent of the articles, or all routes that ever were; articles of which they sent nothing are not there. A withdrawal counts where something had
 * gone out before, whether or not the route was there to list it; for all routes it counts in any case. The log knows for its retention when a revision was listed.
 */
export async function readSent(
  gate: TransactionGate,
  articleIds: readonly string[],
  routeIds: readonly string[] | undefined,
): Promise<Map<string, SentArticle>> {
  const rows = await gate.read<Row>(
    `with listed as (
       select l.article_id, l.revision, min(p.listed_at) as at, bool_or(l.shown) as shown
       from publishing.listing l
       left join publishing.product_entry p on p.route_id = l.route_id and p.sequence = l.log_sequence
       where l.article_id = any($1::uuid[]) and ($2::text[] is null or l.route_id = any($2))
       group by l.article_id, l.revision),
     known as (
       select article_id, revision from listed
       union
       select w.article_id, w.revision from publishing.withdrawal w
       where w.article_id = any($1::uuid[]) and ($2::text[] is null or exists (
         select 1 from listed l where l.article_id = w.article_id and l.revision < w.revision)))
     select k.article_id as "articleId", k.revision, coalesce(w.withdrawn_at, l.at) as at,
       coalesce(w.pub_status, r.pub_status, case when l.shown then 'usable' end) as "pubStatus", r.signals,
       coalesce(r.provider, w.provider) as provider, coalesce(r.guid, w.guid) as guid
     from known k
     left join listed l using (article_id, revision)
     left join publishing.withdrawal w using (article_id, revision)
     left join lateral (
       select article ->> 'pubStatus' as pub_status, article -> 'signals' as signals, article ->> 'provider' as provider, article ->> 'guid' as guid
       from publishing.revision where article_id = k.article_id and revision = k.revision limit 1) r on true
     order by k.article_id, k.revision`,
    [articleIds, routeIds ?? null],
  );
  const articles = new Map<string, SentArticle>();
  for (const row of rows) articles.set(row.articleId, withRevision(articles.get(row.articleId), row));
  return articles;
}

/** The newest that says what the article is called counts. */
function withRevision(before: SentArticle | undefined, { provider, guid, ...row }: Row): SentArticle {
  const sent = sentRevisionOf(row);
  return {
    ...before,
    ...(provider !== null && { provider }),
    ...(guid !== null && { guid }),
    sent: before === undefined ? [sent] : [...before.sent, sent],
  };
}

function sentRevisionOf({ revision, at, pubStatus, signals }: Omit<Row, 'provider' | 'guid'>): SentRevision {
  return {
    revision,
    ...(at !== null && { at: at.toISOString() }),
    ...(pubStatus !== null && { pubStatus }),
    ...(signals !== null && { signals }),
  };
}
