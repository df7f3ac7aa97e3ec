import { type Article, Fault, type ProductItem, type ProductPage } from '@wireroom/contracts';
import { deliveryIdOf } from '@wireroom/editorial';
import { Broker } from '@wireroom/messaging';
import { articleEnriched, articleReceived, startReceiver } from '@wireroom/testkit';
import { type PublishingCopy, type RunningPublishing, startCopy, startPublishing } from '../publishing.fixture.js';
import { Resends } from '../resend/resends.js';

/** Entries of a page of the log. */
const PAGE = 500;
const SETTINGS = { WIREROOM_FEED_PAGE: '500', WIREROOM_DELIVERY_BACKOFF_MAX_MS: '400' };

interface FeedItem {
  readonly title: string;
  readonly _wireroom: { readonly pubStatus: string };
}

/** An entry of the log of a route, as a pull client keeps it. */
export type Pulled = Pick<ProductItem, 'sequence' | 'articleId' | 'revision' | 'withdrawn'>;

/** Two copies of publishing with one route that takes everything, and what its readers see: a webhook, a pull client and the feed. */
export async function startReaders(name: string) {
  const receiver = await startReceiver();
  const { url, secret } = receiver;
  const newsroom = {
    routes: [{ id: 'all', title: 'Everything', query: '*', destinations: ['hook'] }],
    destinations: [{ id: 'hook', type: 'webhook', url, secret, allowPrivateNetwork: true }],
  };
  const publishing: RunningPublishing = await startPublishing(name, newsroom, SETTINGS);
  let other: PublishingCopy = await startCopy(publishing.database, SETTINGS);
  const closing: Promise<void>[] = [];
  const pulled: Pulled[] = [];

  /** Puts it on the stream whether or not the same event is there already. */
  async function put(subject: string, event: object): Promise<void> {
    const { js, names } = publishing.app.get(Broker);
    await js.publish(names.subject(subject), JSON.stringify({ ...event, time: new Date().toISOString() }));
  }

  return {
    /** As ingest and enrichment tell of it: a withdrawal twice. */
    emit: async (article: Article) => {
      if (article.pubStatus === 'usable') return put('article.enriched.routine', articleEnriched({ article }));
      await put('article.received.flash', articleReceived({ article, lane: 'flash', outcome: 'withdrawn' }));
      await put('article.enriched.flash', articleEnriched({ article, lane: 'flash', outcome: 'withdrawn' }));
    },
    /** One copy goes while it works, and another comes. */
    crash: async () => {
      closing.push(other.app.close());
      other = await startCopy(publishing.database, SETTINGS);
    },
    /** What never went to the webhook cannot go again. */
    resend: async (articleId: string, revision: number) => {
      const asked = publishing.app.get(Resends).one(deliveryIdOf('hook', articleId, revision));
      await asked.catch((error: unknown) => {
        if (!(error instanceof Fault) || error.code !== 'not-found') throw error;
      });
    },
    /** Revisions at the webhook, in the order of arrival. */
    arrived: (articleId: string) =>
      receiver.arrivals.filter(({ article }) => article === articleId).map(({ revision }) => revision),
    /** All that the pull client has, having asked for what is new. */
    pull: async (): Promise<readonly Pulled[]> => {
      const after = pulled.length === 0 ? '' : `&cursor=${pulled.at(-1)?.sequence}`;
      const page = (await (await fetch(`${publishing.url}/v1/products/all/items?limit=${PAGE}${after}`)).json()) as ProductPage;
      pulled.push(
        ...page.items.map(({ sequence, articleId, revision, withdrawn }) => ({ sequence, articleId, revision, withdrawn })),
      );
      return pulled;
    },
    /** Headlines in the feed, without those of tombstones. */
    headlines: async (): Promise<readonly string[]> => {
      const feed = (await (await fetch(`${publishing.url}/v1/feeds/all.json`)).json()) as { items: FeedItem[] };
      return feed.items.filter(({ _wireroom }) => _wireroom.pubStatus === 'usable').map(({ title }) => title);
    },
    stop: async () => {
      await Promise.all([...closing, other.app.close()]);
      await publishing.stop();
      await receiver.stop();
    },
  };
}

export type Readers = Awaited<ReturnType<typeof startReaders>>;
