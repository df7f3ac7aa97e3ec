import { HeldPage, type HeldRevision, type HoldReason } from '@wireroom/contracts';
import type { Service } from '../services/service.js';

export interface WantedHolds {
  readonly route?: string;
  readonly reason?: HoldReason;
  readonly limit: number;
}

/** What a service gives in one page. */
const PAGE = 200;

/** What routes hold, the longest held first, page by page until there is enough. */
export async function readHolds(
  publishing: Service,
  { route, reason, limit }: WantedHolds,
): Promise<{ held: HeldRevision[]; more: boolean }> {
  const held: HeldRevision[] = [];
  let after: string | undefined;
  do {
    const page = await publishing.get({
      path: ['v1', 'holds'],
      query: { route, reason, after, limit: Math.min(PAGE, limit - held.length) },
      schema: HeldPage,
    });
    held.push(...page.held);
    after = page.nextCursor;
  } while (after !== undefined && held.length < limit);
  return { held, more: after !== undefined };
}
