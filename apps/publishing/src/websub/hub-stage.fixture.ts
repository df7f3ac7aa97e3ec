import type { Article } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, articleEnriched, articleReceived, eventually, type Subscriber, startSubscriber } from '@wireroom/testkit';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { type RunningPublishing, startPublishing } from '../publishing.fixture.js';

const BASE = 'https://wire.example/room';
const SETTINGS = {
  WIREROOM_PUBLIC_URL: `${BASE}/`,
  WIREROOM_WEBSUB_ALLOW_PRIVATE_NETWORK: 'yes',
  WIREROOM_DELIVERY_BACKOFF_MAX_MS: '200',
};

export interface SubscriptionRow {
  readonly secret: string | null;
  readonly position: number;
  readonly lease_until: Date;
  readonly attempts: number;
}

/** Publishing with its hub, whose feeds are known as `https://wire.example/room/v1/feeds/…`, and a subscriber. */
export class HubStage {
  readonly base = BASE;
  private stories = 0;

  private constructor(
    readonly publishing: RunningPublishing,
    readonly subscriber: Subscriber,
  ) {}

  static async start(name: string, newsroom: object, settings: Record<string, string> = {}): Promise<HubStage> {
    const subscriber = await startSubscriber();
    const publishing = await startPublishing(name, newsroom, { ...SETTINGS, ...settings });
    return new HubStage(publishing, subscriber);
  }

  /** Another copy of publishing on the same database and broker. */
  copy(name: string, newsroom: object): Promise<RunningPublishing> {
    const { DATABASE_URL, NATS_URL } = this.publishing.app.get<PublishingConfig>(PUBLISHING_CONFIG);
    return startPublishing(name, newsroom, { ...SETTINGS, DATABASE_URL, NATS_URL });
  }

  async stop(): Promise<void> {
    await this.publishing.stop();
    await this.subscriber.stop();
  }

  topic(file: string): string {
    return `${BASE}/v1/feeds/${file}`;
  }

  async publish(given: Partial<Article> = {}): Promise<Article> {
    const article = anArticle({ guid: `urn:websub:${++this.stories}`, headline: `Story ${this.stories}.`, ...given });
    const event = articleEnriched({ article, lane: 'routine' });
    await this.publishing.emit('article.enriched.routine', { ...event, time: new Date().toISOString() } as typeof event);
    return article;
  }

  async kill(article: Article): Promise<void> {
    const killed = { ...article, revision: article.revision + 1, pubStatus: 'canceled' } as Article;
    const event = articleReceived({ article: killed, lane: 'flash', outcome: 'withdrawn' });
    await this.publishing.emit('article.received.flash', { ...event, time: new Date().toISOString() } as typeof event);
  }

  rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.publishing.app.get(TransactionGate).read<Row>(sql, parameters);
  }

  ask(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.publishing.url}/v1/hub`, { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  /** Asks the hub, by default for `all.json`, and waits until it has asked the callback. Answers the status of the request. */
  async request(path: string, more: Record<string, string> = {}): Promise<number> {
    const callback = this.subscriber.callback(path);
    const fields = { 'hub.mode': 'subscribe', 'hub.callback': callback, 'hub.topic': this.topic('all.json'), ...more };
    const { status } = await this.ask(fields);
    const pending = () => this.rows('select 1 from publishing.websub_request where callback = $1', [fields['hub.callback']]);
    await eventually(async () => (await pending()).length === 0);
    return status;
  }

  async subscription(path: string): Promise<SubscriptionRow | undefined> {
    const [row] = await this.rows<SubscriptionRow>(
      'select secret, position, lease_until, attempts from publishing.websub_subscription where split_part(callback, $2, 1) = $1',
      [this.subscriber.callback(path), '?'],
    );
    return row;
  }

  /** Headlines that a callback got in JSON Feed, in the order of the wire: a feed has its newest first. */
  heard(path: string): string[] {
    return this.subscriber
      .pings(path)
      .flatMap(({ body }) => (JSON.parse(body) as { items: { title: string }[] }).items.map(({ title }) => title).reverse());
  }
}
