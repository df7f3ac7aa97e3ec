import type { Article } from '@wireroom/contracts';
import { embargoEnd, isBroken } from '@wireroom/editorial';
import type { TransactionGate } from '@wireroom/persistence';
import type { KeptRevision, Publication } from '../line/publication.js';

/** Revisions as they are to be published, and the ends that their embargoes had which were broken before, by article. */
export interface WithoutBroken {
  readonly publications: readonly Publication[];
  readonly broken: ReadonlyMap<string, Date>;
}

/** An embargo that two persons have broken is none in the updates that follow either. In the open transaction that has the articles' turns. */
export async function dropBroken(gate: TransactionGate, publications: readonly Publication[]): Promise<WithoutBroken> {
  const concerned = publications.filter(({ article }) => article.revision > 1 && article.embargoUntil !== undefined);
  const ends = await brokenEnds(
    gate,
    concerned.map(({ article }) => article.id),
  );
  if (ends.size === 0) return { publications, broken: ends };
  const broken = new Map<string, Date>();
  const published = publications.map((publication) => {
    const { article } = publication;
    const end = embargoEnd(article.embargoUntil);
    if (article.pubStatus !== 'usable' || end === undefined || !isBroken(ends.get(article.id), end)) return publication;
    broken.set(article.id, end);
    return { ...publication, article: withoutEmbargo(article) };
  });
  return { publications: published, broken };
}

/** Takes a broken embargo out of the revision as it is kept: what is rendered from now on says nothing of it. */
export async function keepWithoutEmbargo(gate: TransactionGate, article: Article): Promise<void> {
  await gate.sql('update publishing.revision set article = $3 where article_id = $1 and revision = $2', [
    article.id,
    article.revision,
    JSON.stringify(withoutEmbargo(article)),
  ]);
}

/** A revision without its embargo where it is one of those that were broken: in the open transaction it is kept so, but outside it is not seen yet. */
export function asBroken<R extends KeptRevision>(revision: R | undefined, broken: ReadonlyMap<string, Date>): R | undefined {
  if (revision === undefined || !broken.has(revision.article.id)) return revision;
  return { ...revision, article: withoutEmbargo(revision.article) };
}

function withoutEmbargo({ embargoUntil, ...article }: Article): Article {
  return article;
}

async function brokenEnds(gate: TransactionGate, articleIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  if (articleIds.length === 0) return new Map();
  const rows = await gate.sql<{ articleId: string; end: Date }>(
    `select article_id as "articleId", max(embargo_end) as "end" from publishing.embargo_break
     where article_id = any($1::uuid[]) and step = 'confirmed' group by article_id`,
    [articleIds],
  );
  return new Map(rows.map(({ articleId, end }) => [articleId, end]));
}
