import {
  type Annotation,
  type Article,
  ArticleEnriched,
  ArticlePublished,
  ArticleReceived,
  DeliverySettled,
  DocumentRejected,
  type EventContract,
  type Lane,
} from '@wireroom/contracts';
import { Broker, outgoingEvent } from '@wireroom/messaging';
import { anArticle, idOf } from '@wireroom/testkit';
import type { z } from 'zod';
import type { TestDesk } from './desk.fixture.js';

/** What happens to articles on the line, told to a desk by events as the services tell it. */
export class LineStory {
  constructor(private readonly desk: TestDesk) {}

  received(article: Article, lane: Lane = 'routine'): Promise<void> {
    return this.publish(ArticleReceived, article.id, {
      lane,
      data: {
        article,
        outcome: article.revision > 1 ? 'updated' : 'created',
        lane,
        timeline: [{ step: 'recorded', at: article.receivedAt }],
      },
    });
  }

  enriched(article: Article, annotations: Annotation[]): Promise<void> {
    return this.publish(ArticleEnriched, article.id, {
      data: { article, outcome: 'created', lane: 'routine', annotations, skipped: [], pipelineVersion: 'test', timeline: [] },
    });
  }

  /** Owed to one destination. */
  published({ id, revision }: Article): Promise<void> {
    return this.publish(ArticlePublished, id, {
      data: {
        articleId: id,
        revision,
        lane: 'routine',
        decisions: [{ routeId: 'all', destinationId: 'site', outcome: 'send', reason: 'matches-all' }],
        deliveries: [{ deliveryId: idOf(id, 'site'), destinationId: 'site' }],
        timeline: [{ step: 'routed', at: new Date().toISOString() }],
      },
    });
  }

  settled({ id, revision }: Article): Promise<void> {
    const settledAt = new Date().toISOString();
    return this.publish(DeliverySettled, idOf(id, 'site'), {
      data: {
        deliveryId: idOf(id, 'site'),
        destinationId: 'site',
        articleId: id,
        revision,
        outcome: 'delivered',
        attempts: 2,
        httpStatus: 204,
        settledAt,
        timeline: [{ step: 'settled', at: settledAt }],
      },
    });
  }

  rejected(): Promise<void> {
    return this.publish(DocumentRejected, idOf('bad'), {
      data: {
        documentId: idOf('bad'),
        source: 'northwire-rss',
        provider: 'northwire',
        sha256: '0'.repeat(64),
        bytes: 12,
        receivedAt: new Date().toISOString(),
        fault: { code: 'format-unknown', message: 'The bytes are in no known format.' },
      },
    });
  }

  private async publish<C extends EventContract<string, z.ZodType>>(
    contract: C,
    about: string,
    given: { lane?: Lane; data: unknown },
  ): Promise<void> {
    const broker = this.desk.app.get(Broker);
    const event = outgoingEvent(contract as never, {
      id: idOf(contract.type, about, JSON.stringify(given)),
      about,
      at: new Date(),
      address: { lane: given.lane ?? 'routine', destinationId: 'site' },
      data: given.data as never,
    });
    await broker.js.publish(broker.names.subject(event.subject), event.payload, { msgID: event.eventId });
  }
}

/** An article that has just come. */
export const fresh = (name: string, given: Partial<Article>): Article =>
  anArticle({ guid: `urn:example:browser:${name}`, receivedAt: new Date().toISOString(), ...given });

/** A place found at `words` of the headline. */
export function place(name: string, article: Article, words: string): Extract<Annotation, { type: 'place' }> {
  const start = article.headline?.indexOf(words) ?? 0;
  const evidence = [{ field: 'headline' as const, start, end: start + words.length }];
  return { type: 'place', annotator: 'places', version: 1, confidence: 0.9, kind: 'city', name, evidence };
}
