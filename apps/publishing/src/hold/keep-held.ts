import type { HoldReason } from '@wireroom/contracts';
import { releaseAtOf } from '@wireroom/editorial';
import type { TransactionGate } from '@wireroom/persistence';
import type { Held } from '../line/held.js';
import type { Routed } from '../line/routed.js';

/** When routes began to hold articles, by article and route. */
export type HeldSince = ReadonlyMap<string, ReadonlyMap<string, Date>>;

export function heldSinceOf(held: readonly Held[]): HeldSince {
  const since = new Map<string, Map<string, Date>>();
  for (const { articleId, routeId, heldSince } of held) {
    const routes = since.get(articleId) ?? new Map<string, Date>();
    since.set(articleId, routes.set(routeId, heldSince));
  }
  return since;
}

/** Keeps what routes have just decided to hold, at most one revision of an article and route: what was held before has been taken out. */
export async function keepHeld(gate: TransactionGate, routed: readonly Routed[], since: HeldSince): Promise<void> {
  const held = routed.flatMap((each) => heldOf(each, since));
  if (held.length === 0) return;
  await gate.sql(
    `insert into publishing.hold (route_id, article_id, revision, reason, detail, release_at, held_since)
     select * from unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[])`,
    [
      held.map(({ routeId }) => routeId),
      held.map(({ articleId }) => articleId),
      held.map(({ revision }) => revision),
      held.map(({ reason }) => reason),
      held.map(({ detail }) => detail ?? null),
      held.map(({ releaseAt }) => releaseAt ?? null),
      held.map(({ heldSince }) => heldSince),
    ],
  );
}

function heldOf({ publication: { article }, verdicts, at }: Routed, since: HeldSince): Held[] {
  return verdicts
    .filter(({ outcome }) => outcome === 'hold')
    .map((verdict) => ({
      routeId: verdict.routeId,
      articleId: article.id,
      revision: article.revision,
      reason: verdict.reason as HoldReason,
      detail: verdict.detail,
      releaseAt: releaseAtOf(verdict),
      heldSince: since.get(article.id)?.get(verdict.routeId) ?? at,
    }));
}
