import type { ArticlePublished, DeliverySettled, DeskDestinationPage, DestinationChanged } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, idOf } from '@wireroom/testkit';
import type { TestDesk } from './desk.fixture.js';
import { DeskPipeline } from './desk.pipeline.js';

const start = Date.now();
/** A time of this run, so that it falls into the partitions there are. */
export const instant = (later: number) => new Date(start + later).toISOString();
export const articleOf = (name: string) => anArticle({ guid: `urn:example:${name}` }).id;
export const deliveryOf = (destinationId: string, name: string) => idOf(destinationId, name);

/** `destination.changed` of a webhook that works. */
export function changed(
  destinationId: string,
  change: number,
  given: Partial<DestinationChanged['data']> = {},
): DestinationChanged {
  const data: DestinationChanged['data'] = {
    destinationId,
    change,
    type: 'webhook',
    address: `https://${destinationId}.example/`,
    state: 'active',
    since: instant(0),
    circuit: { state: 'closed', consecutiveFailures: 0 },
    routes: ['all'],
    ...given,
  };
  return { data } as DestinationChanged;
}

/** `article.published`: the first revision of the article of that name is owed to the destination. */
export function owed(destinationId: string, name: string): ArticlePublished {
  const data: ArticlePublished['data'] = {
    articleId: articleOf(name),
    revision: 1,
    lane: 'routine',
    decisions: [],
    deliveries: [{ deliveryId: deliveryOf(destinationId, name), destinationId }],
    timeline: [],
  };
  return { time: instant(0), data } as ArticlePublished;
}

/** `delivery.settled` of such a delivery, so many milliseconds after it was owed. */
export function settled(
  destinationId: string,
  name: string,
  outcome: DeliverySettled['data']['outcome'],
  later = 0,
): DeliverySettled {
  const data: DeliverySettled['data'] = {
    deliveryId: deliveryOf(destinationId, name),
    destinationId,
    articleId: articleOf(name),
    revision: 1,
    outcome,
    attempts: 3,
    httpStatus: outcome === 'delivered' ? 204 : 410,
    settledAt: instant(later),
    fault: outcome === 'delivered' ? undefined : { code: 'refused', message: 'It said no.' },
    timeline: [],
  };
  return { data } as DeliverySettled;
}

/** Hands events to the desk, each call in a transaction of its own, and reads what it makes of them. */
export class DestinationStory {
  private readonly pipeline: DeskPipeline;
  private readonly gate: TransactionGate;

  constructor(private readonly desk: TestDesk) {
    this.pipeline = desk.app.get(DeskPipeline);
    this.gate = desk.app.get(TransactionGate);
  }

  tell(...events: DestinationChanged[]): Promise<void> {
    return this.gate.run(() => this.pipeline.destinationChanged(events));
  }

  owe(destinationId: string, ...names: string[]): Promise<void> {
    return this.gate.run(() => this.pipeline.published(names.map((name) => owed(destinationId, name))));
  }

  settle(...given: Parameters<typeof settled>): Promise<void> {
    return this.gate.run(() => this.pipeline.settled([settled(...given)]));
  }

  page(id: string, query = ''): Promise<DeskDestinationPage> {
    return this.get(`/api/destinations/${id}${query}`);
  }

  async get<T>(path: string): Promise<T> {
    const response = await fetch(this.desk.url + path);
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    return (await response.json()) as T;
  }
}
