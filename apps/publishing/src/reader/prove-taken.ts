import type { Obligation, ProofKind } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import type { ProofAnswer, Prover } from '../obligation/prover.js';
import { readerColumns } from './reader-row.js';
import type { Reader } from './reading.js';

/** What a feed's reader took of a withdrawal. */
interface TakenRow {
  readonly place: number;
  readonly withdrawal: number;
  readonly low: number;
  readonly high: number;
  readonly takenAt: Date;
}

const PROOFS: Record<'feed' | 'websub', { readonly kind: ProofKind; readonly what: string }> = {
  feed: { kind: 'feed-fetched', what: 'page' },
  websub: { kind: 'topic-accepted', what: 'distribution' },
};

/**
 * Finds out whether readers of feeds took the withdrawal: a page, or a distribution, in which its place in the feed lies. There is its tombstone, or in formats
 * without one no trace of the article. The newest page alone proves nothing where the withdrawal has slid to an older one that the client did not fetch.
 */
export class ProveTaken implements Prover {
  constructor(
    private readonly gate: TransactionGate,
    readonly kind: 'feed' | 'websub',
  ) {}

  async prove(obligations: readonly Obligation[]): Promise<readonly ProofAnswer[]> {
    const [kinds, routeIds, clients, names] = readerColumns(obligations.map(({ recipient }) => recipient as Reader));
    const rows = await this.gate.read<TakenRow>(
      `select o.place, w.feed_sequence as withdrawal, s.low, s.high, s.taken_at as "takenAt"
       from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[]) with ordinality
         as o (article_id, revision, kind, route_id, client, name, place)
       join publishing.listing w on w.article_id = o.article_id and w.route_id = o.route_id and w.revision = o.revision and not w.shown
       cross join lateral (
         select low, high, taken_at from publishing.served s
         where s.kind = o.kind and s.route_id = o.route_id and s.client = o.client and s.name = o.name
           and s.high >= w.feed_sequence and s.low <= w.feed_sequence and s.taken_at is not null
         order by s.high limit 1) s`,
      [
        obligations.map(({ articleId }) => articleId),
        obligations.map(({ revision }) => revision),
        kinds,
        routeIds,
        clients,
        names,
      ],
    );
    const taken = new Map(rows.map((row) => [Number(row.place), row]));
    return obligations.map((_, i) => this.answer(taken.get(i + 1)));
  }

  private answer(taken: TakenRow | undefined): ProofAnswer {
    if (taken === undefined) return { kind: 'not-yet' };
    const { kind, what } = PROOFS[this.kind];
    const { low, high, withdrawal, takenAt } = taken;
    const detail = `${what} of sequences ${low} to ${high}, the withdrawal is ${withdrawal}`;
    return { kind: 'confirmed', proof: { kind, at: takenAt.toISOString(), detail } };
  }
}
