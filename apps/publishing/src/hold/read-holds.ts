import type { HeldPage, HeldRevision, HoldReason } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import { type HoldCursor, holdCursor } from './hold-cursor.js';

/** Which of the held revisions are wanted. */
export interface HoldFilter {
  readonly routeId?: string;
  readonly reason?: HoldReason;
  readonly after?: HoldCursor;
  readonly limit: number;
}

type Row = { readonly [K in keyof HeldRevision]-?: HeldRevision[K] | null } & HoldCursor;

/** A page of what routes hold, the longest held first. */
export async function readHolds(gate: TransactionGate, { routeId, reason, after, limit }: HoldFilter): Promise<HeldPage> {
  const rows = await gate.read<Row>(
    `select h.route_id as "routeId", h.article_id as "articleId", h.revision, coalesce(r.article ->> 'provider', '') as provider,
       r.article ->> 'headline' as headline, h.reason, h.detail, ${instant('h.held_since')} as "heldSince",
       ${instant('h.release_at')} as "releaseAt"
     from publishing.hold h
     left join lateral (
       select article from publishing.revision r where r.article_id = h.article_id and r.revision = h.revision limit 1) r on true
     where ($1::text is null or h.route_id = $1) and ($2::text is null or h.reason = $2)
       and ($3::timestamptz is null or (h.held_since, h.article_id, h.route_id) > ($3, $4::uuid, $5::text))
     order by h.held_since, h.article_id, h.route_id limit $6`,
    [routeId ?? null, reason ?? null, after?.heldSince ?? null, after?.articleId ?? null, after?.routeId ?? null, limit + 1],
  );
  const last = rows[limit - 1];
  return {
    held: rows.slice(0, limit).map(withoutNulls),
    nextCursor: rows.length > limit && last !== undefined ? holdCursor(last) : undefined,
  };
}

/** In microseconds, as the cursor needs it: a Date has only milliseconds. */
function instant(column: string): string {
  return `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

function withoutNulls(row: Row): HeldRevision {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as HeldRevision;
}
