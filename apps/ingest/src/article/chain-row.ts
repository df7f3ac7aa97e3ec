import type { ChainEvidence, ChainMember } from '@wireroom/contracts';

/** A member of a chain as the database gives it. */
export interface ChainRow {
  readonly id: string;
  readonly guid: string;
  readonly kind: ChainMember['kind'];
  readonly evidence: ChainEvidence;
  readonly linked_at: Date;
  readonly distance: number;
  readonly revision: number | null;
  readonly pub_status: string | null;
  readonly headline: string | null;
}

export function chainMember(row: ChainRow): ChainMember {
  return {
    articleId: row.id,
    guid: row.guid,
    distance: row.distance,
    kind: row.kind,
    evidence: row.evidence,
    linkedAt: row.linked_at.toISOString(),
    ...(row.revision === null ? {} : { revision: row.revision }),
    ...(row.headline === null ? {} : { headline: row.headline }),
    ...(row.pub_status === null ? {} : { pubStatus: row.pub_status }),
  };
}
