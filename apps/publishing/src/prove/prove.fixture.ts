import type { Msg } from '@nats-io/nats-core';
import type { Article, ArticleWithdrawnData, ObligationChangedData } from '@wireroom/contracts';
import { readOrder } from '@wireroom/editorial';
import { Broker } from '@wireroom/messaging';
import { Outbox, TransactionGate } from '@wireroom/persistence';
import { type Clock, LOGGER } from '@wireroom/runtime';
import { anArticle, articleEnriched, articleReceived } from '@wireroom/testkit';
import { NewsroomOrders } from '../newsroom/order/newsroom-orders.js';
import type { Prover } from '../obligation/prover.js';
import { OPERATOR_KEY, type RunningPublishing, startPublishing } from '../publishing.fixture.js';
import { ObligationClock } from './obligation-clock.js';
import { TakeProofs } from './take-proofs.js';

/** Seconds until an obligation is escalated on the stage: only a spec's own clock comes so far. */
export const DUE_SECONDS = 3_600;

/** A row of `publishing.obligation`, as specs look at it. */
export interface ObligationSeen {
  readonly id: string;
  readonly destination: string;
  readonly revision: number;
  readonly state: string;
  readonly channel: string;
  readonly received: { revision: number; at?: string }[];
  readonly attempts: number;
  readonly notifiedAt: Date | null;
  readonly supersededBy: number | null;
  readonly reopenedBy: number | null;
  readonly why: { code: string } | null;
}

/** Publishing whose clock of obligations stands still: specs move it. */
export interface ProveStage {
  readonly publishing: RunningPublishing;
  readonly withdrawn: ArticleWithdrawnData[];
  readonly changed: ObligationChangedData[];
  story(given?: Partial<Article>): Article;
  enriched(article: Article): Promise<void>;
  withdraw(article: Article, given?: Partial<Article>): Promise<Article>;
  order(newsroom: object): Promise<unknown>;
  rows<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  obligations(article: Article): Promise<ObligationSeen[]>;
  /** What is in the chain about the article, in order. */
  entries(article: Article): Promise<string[]>;
  /** A clock of obligations, as a copy of publishing has one, whose time is so many seconds ahead. */
  clock(aheadSeconds?: number, provers?: readonly Prover[]): ObligationClock;
  call(path: string, init?: { method?: string; body?: object; headers?: Record<string, string> }): Promise<Response>;
}

export async function startProveStage(
  name: string,
  newsroom: object,
  settings: Record<string, string> = {},
): Promise<ProveStage> {
  const due = { WIREROOM_WITHDRAWAL_DUE_SECONDS: String(DUE_SECONDS), WIREROOM_DELIVERY_BACKOFF_MAX_MS: '60000' };
  const publishing = await startPublishing(name, newsroom, { ...due, ...settings });
  const { app } = publishing;
  await app.get(ObligationClock).onModuleDestroy();
  const { connection, names } = app.get(Broker);
  const withdrawn: ArticleWithdrawnData[] = [];
  const changed: ObligationChangedData[] = [];
  const listen = <T>(subject: string, into: T[]) => {
    const callback = (_: unknown, message: Msg) => {
      into.push(message.json<{ data: T }>().data);
    };
    connection.subscribe(names.subject(subject), { callback });
  };
  listen('article.withdrawn.>', withdrawn);
  listen('obligation.changed.>', changed);
  const rows = <Row>(sql: string, parameters: unknown[] = []) => app.get(TransactionGate).read<Row>(sql, parameters);
  const emit = (subject: string, event: { id: string }) =>
    publishing.emit(subject, { ...event, time: new Date().toISOString() } as { id: string });
  let stories = 0;
  return {
    publishing,
    withdrawn,
    changed,
    rows,
    story: (given) => anArticle({ guid: `urn:${name}:${++stories}`, ...given }),
    enriched: (article) => emit('article.enriched.routine', articleEnriched({ article })),
    withdraw: async (article, given = {}) => {
      const withdrawal: Article = { ...article, revision: article.revision + 1, pubStatus: 'canceled', ...given };
      await emit('article.received.flash', articleReceived({ article: withdrawal, lane: 'flash', outcome: 'withdrawn' }));
      return withdrawal;
    },
    order: (order) => app.get(NewsroomOrders).apply({ read: readOrder(order, ['routes', 'destinations']), dryRun: false }),
    obligations: ({ id }) =>
      rows<ObligationSeen>(
        `select obligation_id as id, recipient ->> 'destinationId' as destination, recipient ->> 'channel' as channel, revision, state,
           received, attempts, notified_at as "notifiedAt", superseded_by as "supersededBy", reopened_by as "reopenedBy", why
         from publishing.obligation where article_id = $1 order by revision, recipient_key`,
        [id],
      ),
    entries: async ({ id }) => {
      const found = await rows<{ entry: string }>(
        `select change || ' ' || (content::json -> 'obligation' ->> 'revision') || ' ' || (content::json -> 'obligation' -> 'recipient' ->> 'destinationId') as entry
         from publishing.obligation_ledger where content::json -> 'obligation' ->> 'articleId' = $1 order by sequence`,
        [id],
      );
      return found.map(({ entry }) => entry);
    },
    clock: (aheadSeconds = 0, provers = []) => {
      const clock: Clock = { now: () => new Date(Date.now() + aheadSeconds * 1_000) };
      const [gate, outbox] = [app.get(TransactionGate), app.get(Outbox)];
      return new ObligationClock(gate, outbox, new TakeProofs(gate, outbox, clock), provers, clock, app.get(LOGGER));
    },
    call: (path, { method = 'GET', body, headers = {} } = {}) =>
      fetch(`${publishing.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${OPERATOR_KEY}`, ...(body && { 'content-type': 'application/json' }), ...headers },
        body: body && JSON.stringify(body),
      }),
  };
}

/** A destination's settings for a receiver of the testkit. */
export function webhook(id: string, { url, secret }: { url: string; secret: string }, allowPrivateNetwork = true) {
  return { id, type: 'webhook', url, secret, allowPrivateNetwork };
}
