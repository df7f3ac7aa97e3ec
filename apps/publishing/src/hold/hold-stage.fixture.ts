import type { Article, HeldPage, HoldOutcome, Lane, RouteDecision, SkippedAnnotator } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, articleEnriched, articleReceived, startReceiver } from '@wireroom/testkit';
import { OPERATOR_KEY, type RunningPublishing, startPublishing } from '../publishing.fixture.js';

type Receiver = Awaited<ReturnType<typeof startReceiver>>;

/** Publishing with a destination for each of its routes, by the route's id, and what specs of holds do with it. */
export interface HoldStage {
  readonly publishing: RunningPublishing;
  /** An article that no other spec has, for the route of that name. */
  story(route: string, given?: Partial<Article>): Article;
  enriched(article: Article, given?: { lane?: Lane; skipped?: SkippedAnnotator[] }): Promise<void>;
  withdrawn(article: Article): Promise<void>;
  /** Revisions that the route's destination got, in order; of `<route>-holder`, those that the one got that may hold what is under embargo. */
  arrived(route: string, article: Article): number[];
  /** What that destination was sent of the article, in order. */
  bodies(destination: string, article: Article): string[];
  /** The route's newest decision about the revision, as it is on record. */
  decision(route: string, article: Article): Promise<RouteDecision | undefined>;
  /** What the routes hold of the article. */
  held(article: Article): Promise<HeldPage['held']>;
  holds(query?: string): Promise<HeldPage>;
  decide(route: string, article: Article, body: object): Promise<HoldOutcome>;
  rows<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

/**
 * @param rules of each route, by its id; a route takes the articles whose provider has its name
 * @param holding routes that have a second destination, which may hold what is under embargo: `<route>-holder`
 */
export async function startHoldStage(
  name: string,
  rules: Readonly<Record<string, object>>,
  holding: readonly string[] = [],
): Promise<HoldStage> {
  const ids = Object.keys(rules);
  const holders = holding.map((id) => `${id}-holder`);
  const receivers = new Map<string, Receiver>();
  for (const id of [...ids, ...holders]) receivers.set(id, await startReceiver({ keepBodies: true }));
  const at = (id: string) => receivers.get(id) as Receiver;
  const publishing = await startPublishing(name, {
    routes: ids.map((id) => {
      const destinations = [id, `${id}-holder`].filter((each) => receivers.has(each));
      return { id, title: id, query: `provider:${id}`, destinations, rules: rules[id] };
    }),
    destinations: [
      ...ids.map((id) => destination(id, at(id))),
      ...holders.map((id) => ({ ...destination(id, at(id)), holdsEmbargoed: true })),
    ],
  });
  const rows = <Row>(sql: string, parameters: unknown[] = []) => publishing.app.get(TransactionGate).read<Row>(sql, parameters);
  const headers = { authorization: `Bearer ${OPERATOR_KEY}`, 'content-type': 'application/json' };
  const holds = async (query = '') =>
    (await (await fetch(`${publishing.url}/v1/holds?${query}`, { headers })).json()) as HeldPage;
  let stories = 0;
  return {
    publishing,
    rows,
    holds,
    story: (provider, given) => anArticle({ guid: `urn:hold:${++stories}`, provider, ...given }),
    enriched: (article, { lane = 'routine', skipped = [] } = {}) => {
      const event = articleEnriched({ article, lane, skipped });
      return publishing.emit(`article.enriched.${lane}`, { ...event, time: new Date().toISOString() } as typeof event);
    },
    withdrawn: (article) => {
      const event = articleReceived({ article, lane: 'flash', outcome: 'withdrawn' });
      return publishing.emit('article.received.flash', { ...event, time: new Date().toISOString() } as typeof event);
    },
    arrived: (route, { id }) =>
      (receivers.get(route)?.arrivals ?? []).filter(({ article }) => article === id).map(({ revision }) => revision),
    bodies: (route, { id }) =>
      (receivers.get(route)?.arrivals ?? []).filter(({ article }) => article === id).map(({ body }) => body),
    decision: async (route, { id, revision }) => {
      const [row] = await rows<{ decisions: RouteDecision[] }>(
        'select decisions from publishing.decision where article_id = $1 and revision = $2 order by decided_at desc limit 1',
        [id, revision],
      );
      return row?.decisions.find(({ routeId }) => routeId === route);
    },
    held: async ({ id }) => (await holds('limit=200')).held.filter(({ articleId }) => articleId === id),
    decide: async (route, { id }, body) => {
      const url = `${publishing.url}/v1/routes/${route}/holds/${id}`;
      return (await (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as HoldOutcome;
    },
    stop: async () => {
      await publishing.stop();
      await Promise.all([...receivers.values()].map((receiver) => receiver.stop()));
    },
  };
}

function destination(id: string, { url, secret }: Receiver) {
  return { id, type: 'webhook', url, secret, allowPrivateNetwork: true };
}
