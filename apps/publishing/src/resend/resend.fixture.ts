import type { Annotation, Article, DeliveryPage, DestinationResource, ResendOutcome, ResendReport } from '@wireroom/contracts';
import { deliveryIdOf } from '@wireroom/editorial';
import { anArticle, articleEnriched, articleReceived, eventually, startReceiver } from '@wireroom/testkit';
import { type RunningPublishing, startPublishing } from '../publishing.fixture.js';

type Receiver = Awaited<ReturnType<typeof startReceiver>>;

const KEY = 'operator-key-of-the-spec';

/** Publishing with destinations whose answers a spec chooses, each with a route that takes the provider of its name. */
export function resendStage() {
  /** What each destination answers; 204 where nothing is set. */
  const answers = new Map<string, number>();
  /** Requests that reached the destination, whatever it answered. */
  const tries = new Map<string, number>();
  const receivers = new Map<string, Receiver>();
  let running: RunningPublishing | undefined;
  let stories = 0;

  async function start(name: string, ids: readonly string[]): Promise<void> {
    for (const id of ids) receivers.set(id, await startReceiver({ answer: () => answerOf(id) }));
    const routes = ids.map((id) => ({ id, title: id, query: `provider:${id}`, destinations: [id] }));
    const destinations = ids.map((id) => {
      const { url, secret } = receivers.get(id) as Receiver;
      return { id, type: 'webhook', url, secret, allowPrivateNetwork: true, concurrency: 1 };
    });
    const settings = { WIREROOM_OPERATOR_KEY: KEY, WIREROOM_DELIVERY_BACKOFF_MAX_MS: '400' };
    running = await startPublishing(name, { routes, destinations }, settings);
  }

  async function stop(): Promise<void> {
    await running?.stop();
    await Promise.all([...receivers.values()].map((receiver) => receiver.stop()));
  }

  function answerOf(id: string): number {
    tries.set(id, (tries.get(id) ?? 0) + 1);
    return answers.get(id) ?? 204;
  }

  function publishing(): RunningPublishing {
    if (running === undefined) throw new Error('not started');
    return running;
  }

  async function enriched(article: Article, annotations?: Annotation[]): Promise<Article> {
    const event = articleEnriched({ article, lane: 'routine', ...(annotations && { annotations }) });
    await publishing().emit('article.enriched.routine', { ...event, time: new Date().toISOString() } as typeof event);
    return article;
  }

  async function killed(article: Article): Promise<void> {
    const event = articleReceived({ article: { ...article, pubStatus: 'canceled' }, lane: 'flash', outcome: 'withdrawn' });
    await publishing().emit('article.received.flash', { ...event, time: new Date().toISOString() } as typeof event);
  }

  async function call<T>(method: string, path: string, { body, key = KEY }: { body?: object; key?: string } = {}) {
    const response = await fetch(`${publishing().url}/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as T };
  }

  const get = async <T>(path: string) => (await call<T>('GET', path)).body;
  const deliveriesOf = (id: string, query = '') => get<DeliveryPage>(`destinations/${id}/deliveries${query}`);
  const stateOf = async (article: Article, id: string) =>
    (await deliveriesOf(id, `?articleId=${article.id}`)).deliveries.map(({ state }) => state);

  return {
    start,
    stop,
    publishing,
    answers,
    tries,
    receivers,
    enriched,
    killed,
    call,
    get,
    deliveriesOf,
    stateOf,
    aStory: (provider: string, given: Partial<Article> = {}) =>
      anArticle({ guid: `urn:resend:${++stories}`, provider, ...given }),
    resend: async (article: Article, id: string) =>
      (await call<ResendOutcome>('POST', `deliveries/${deliveryIdOf(id, article.id, article.revision)}/resend`)).body,
    resendMany: async (id: string, body: object) =>
      (await call<ResendReport>('POST', `destinations/${id}/resend`, { body })).body,
    status: async (id: string) => (await get<DestinationResource>(`destinations/${id}`)).status,
    /** Revisions of an article that the destination took, in the order in which they came. */
    arrived: (article: Article, id: string) =>
      (receivers.get(id)?.arrivals ?? []).filter((each) => each.article === article.id).map(({ revision }) => revision),
    /** Waits until the deliveries of an article, newest first, are in these states. */
    settled: async (article: Article, id: string, ...states: string[]) =>
      eventually(async () => JSON.stringify(await stateOf(article, id)) === JSON.stringify(states)),
  };
}
