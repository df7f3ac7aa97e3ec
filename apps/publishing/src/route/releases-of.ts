import { laneOf } from '@wireroom/editorial';
import type { Held } from '../line/held.js';
import type { KeptRevision } from '../line/publication.js';
import type { Released } from './decide-routes.js';
import type { LatestDecisions } from './latest-decisions.js';

/** What releases are made of: the kept revisions, and what was last decided about each article. */
export interface ReleaseMeans {
  readonly find: (articleId: string, revision: number) => KeptRevision | undefined;
  readonly before: ReadonlyMap<string, LatestDecisions>;
  readonly at: Date;
}

/**
 * Each article once, with all the routes that let go of it: they hold the same revision, its newest. One that retention has taken meanwhile
 * cannot go out any more.
 */
export function releasesOf(held: readonly Held[], { find, before, at }: ReleaseMeans): Released[] {
  const routes = new Map<string, string[]>();
  const released: Released[] = [];
  for (const { articleId, revision, routeId } of held) {
    const known = routes.get(articleId);
    known?.push(routeId);
    const kept = known === undefined ? find(articleId, revision) : undefined;
    if (kept === undefined) continue;
    const routeIds = [routeId];
    routes.set(articleId, routeIds);
    const publication = { ...kept, lane: laneOf(kept.article), emittedAt: at };
    released.push({ publication, routeIds, before: before.get(articleId) });
  }
  return released;
}
