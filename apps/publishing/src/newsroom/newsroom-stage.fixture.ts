import { expect } from '@jest/globals';
import type { ApplyReport, Article } from '@wireroom/contracts';
import { Broker } from '@wireroom/messaging';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, articleEnriched, articleReceived, startReceiver } from '@wireroom/testkit';
import { OPERATOR_KEY, type PublishingCopy, type RunningPublishing, startPublishing } from '../publishing.fixture.js';

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;

/** A destination that this receiver is. */
export function webhook(id: string, { url, secret }: Receiver, more: object = {}) {
  return { id, type: 'webhook', url, secret, allowPrivateNetwork: true, ...more };
}

/** A route that takes what the provider of its own name sends. */
export function route(id: string, more: object = {}): object {
  return { id, title: id, query: `provider:${id}`, ...more };
}

/** What an order did: kind, id, action and version of each change. */
export function actionsIn({ changes }: ApplyReport): string[] {
  return changes.map(({ kind, id, action, version }) => `${kind} ${id} ${action} ${version}`);
}

/** What an order was refused for, each with its place. */
export async function problemsIn(answer: Response): Promise<string[]> {
  expect(answer.status).toBe(400);
  const { code, details } = (await answer.json()) as {
    code: string;
    details: { problems: { path: (string | number)[]; why: string }[] };
  };
  expect(code).toBe('newsroom-invalid');
  return details.problems.map(({ path, why }) => `${path.join('.')}: ${why}`);
}

/** Which revisions of an article came to a receiver, in their order. */
export function revisionsAt(receiver: Receiver, { id }: Article): number[] {
  return receiver.arrivals.filter(({ article }) => article === id).map(({ revision }) => revision);
}

interface Asking {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly of?: PublishingCopy;
}

/** Publishing with receivers of webhooks, and whoever orders its newsroom. */
export class NewsroomStage {
  private readonly receivers: Receiver[] = [];
  private stories = 0;

  private constructor(readonly publishing: RunningPublishing) {}

  static async open(name: string, settings: Record<string, string> = {}): Promise<NewsroomStage> {
    return new NewsroomStage(await startPublishing(name, {}, settings));
  }

  async close(): Promise<void> {
    await this.publishing.stop();
    await Promise.all(this.receivers.map((receiver) => receiver.stop()));
  }

  get broker(): Broker {
    return this.publishing.app.get(Broker);
  }

  async receiver(options: Parameters<typeof startReceiver>[0] = {}): Promise<Receiver> {
    const receiver = await startReceiver(options);
    this.receivers.push(receiver);
    return receiver;
  }

  /** As the operator, of the first copy or another one. */
  ask(method: string, path: string, { body, headers = {}, of = this.publishing }: Asking = {}): Promise<Response> {
    const sent = { authorization: `Bearer ${OPERATOR_KEY}`, ...headers };
    const json = { body: JSON.stringify(body), headers: { ...sent, 'content-type': 'application/json' } };
    return fetch(`${of.url}/v1/${path}`, { method, ...(body === undefined ? { headers: sent } : json) });
  }

  async get<T>(path: string): Promise<T> {
    return (await (await this.ask('GET', path)).json()) as T;
  }

  order(body: object): Promise<Response> {
    return this.ask('POST', 'newsroom', { body });
  }

  /** An order that is carried out. */
  async applied(body: object): Promise<ApplyReport> {
    const answer = await this.order(body);
    const report = (await answer.json()) as ApplyReport;
    expect({ status: answer.status, report }).toMatchObject({ status: 200 });
    return report;
  }

  aStory(provider: string, given: Partial<Article> = {}): Article {
    this.stories += 1;
    return anArticle({ guid: `urn:newsroom:${this.stories}`, provider, ...given });
  }

  async enriched(article: Article): Promise<void> {
    const event = { ...articleEnriched({ article, lane: 'routine' }), time: new Date().toISOString() };
    await this.publishing.emit('article.enriched.routine', event);
  }

  async killed(article: Article): Promise<void> {
    const event = articleReceived({ article: { ...article, pubStatus: 'canceled' }, lane: 'flash', outcome: 'withdrawn' });
    await this.publishing.emit('article.received.flash', { ...event, time: new Date().toISOString() } as typeof event);
  }

  rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.publishing.app.get(TransactionGate).read<Row>(sql, parameters);
  }
}
