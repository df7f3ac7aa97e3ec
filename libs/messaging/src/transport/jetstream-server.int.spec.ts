import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller, Inject, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, Payload } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AnyEvent, ArticleReceived, faultsOf } from '@wireroom/contracts';
import { DatabaseWatch, Inbox, inboxDdl, Outbox, outboxDdl, PersistenceModule, TransactionGate } from '@wireroom/persistence';
import { createLogger, FaultFilter, Readiness, RuntimeModule } from '@wireroom/runtime';
import { anArticle, articleReceived, eventually, type TestDatabase, testDatabase, testNats } from '@wireroom/testkit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Broker } from '../connection/broker.js';
import type { DeadLetter } from '../dead-letter/dead-letters.js';
import { MessagingModule } from '../messaging.module.js';
import type { BatchContext } from './batch-context.js';
import { JetStreamServer } from './jetstream-server.js';
import { OnEvent } from './on-event.js';

const fault = faultsOf({
  poisoned: { outcome: 'reject', status: 422, message: 'poison', remedy: 'none' },
  away: { outcome: 'halt', status: 503, message: 'away', remedy: 'wait' },
});

class Tables implements MigrationInterface {
  readonly name = 'Tables0001700000000001';
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      'create table ingest.effect (headline text not null, batch text not null)',
      ...outboxDdl('ingest'),
      ...inboxDdl('ingest'),
    ];
    for (const statement of statements) await runner.query(statement);
  }
  async down(): Promise<void> {}
}

/** What the handler does with an article is written in its headline. */
@Controller()
class Handler {
  readonly deferred = new Set<string>();
  halts = 0;

  constructor(@Inject(TransactionGate) private readonly gate: TransactionGate) {}

  @OnEvent(ArticleReceived, { lanes: ['routine'] })
  async take(@Payload() events: ArticleReceived[], @Ctx() batch: BatchContext): Promise<void> {
    for (const event of events) {
      const headline = event.data.article.headline ?? '';
      if (headline === 'poison') throw fault('poisoned');
      if (headline === 'halt' && this.halts++ < 2) throw fault('away');
      if (headline === 'later' && !this.deferred.has(event.id)) {
        this.deferred.add(event.id);
        batch.defer(event, 50);
        continue;
      }
      await this.gate.sql('insert into ingest.effect values ($1, $2)', [headline, batch.consumer]);
    }
  }
}

let database: TestDatabase;
let app: NestFastifyApplication;
let broker: Broker;

beforeAll(async () => {
  database = await testDatabase('transport');
  const logger = createLogger('test', 'silent');
  @Module({
    imports: [
      RuntimeModule.with(logger),
      PersistenceModule.with({
        url: database.urls.ingest,
        schema: 'ingest',
        entities: [],
        migrations: [Tables],
        poolSize: 4,
        partitions: [{ table: 'inbox', step: 'month', retentionDays: 100_000 }],
      }),
      MessagingModule.with(
        { url: testNats().url, prefix: '', service: 'spec', articlesDays: 1 },
        { transaction: TransactionGate, inbox: Inbox, outbox: Outbox, recovery: DatabaseWatch },
      ),
    ],
    controllers: [Handler],
  })
  class SpecModule {}
  app = await NestFactory.create<NestFastifyApplication>(SpecModule, new FastifyAdapter(), { logger: false });
  app.useGlobalFilters(new FaultFilter(logger));
  app.connectMicroservice({ strategy: app.get(JetStreamServer) }, { inheritAppConfig: true });
  await app.startAllMicroservices();
  await app.init();
  broker = app.get(Broker);
});

afterAll(async () => {
  await app?.close();
  await database?.drop();
});

beforeEach(async () => {
  await app.get(TransactionGate).run(() => app.get(TransactionGate).sql('delete from ingest.effect'));
});

const effects = async () =>
  (await app.get(TransactionGate).read<{ headline: string }>('select headline from ingest.effect order by headline')).map(
    (row) => row.headline,
  );

let count = 0;
function publish(headline: string, times = 1): Promise<unknown> {
  const article = anArticle({ guid: `urn:spec:${++count}`, headline });
  const event = { ...articleReceived({ article, lane: 'routine' }), time: new Date().toISOString() };
  return Promise.all(
    // Without Nats-Msg-Id, so that the stream stores each of them and only the inbox can tell.
    Array.from({ length: times }, () => broker.js.publish('article.received.routine', JSON.stringify(event))),
  );
}

describe('JetStreamServer', () => {
  it('makes the effect of an event happen once, however often it comes', async () => {
    await publish('once', 5);
    await publish('end');
    await eventually(async () => (await effects()).includes('end'));
    expect(await effects()).toEqual(['end', 'once']);
  });

  it('never lets a bad message hold up its neighbours, and keeps it with its cause and original', async () => {
    await Promise.all([publish('good 1'), publish('poison'), publish('good 2'), publish('good 3')]);
    await eventually(async () => (await effects()).length === 3);
    const letter = await eventually(async () => await deadLetter('dead.spec.article-received'));
    expect(letter).toMatchObject({ service: 'spec', tries: 1, fault: { code: 'poisoned' } });
    const original = JSON.parse(Buffer.from(letter.original.data, 'base64').toString());
    expect(AnyEvent.parse(original).data).toMatchObject({ article: { headline: 'poison' } });
    const { num_ack_pending } = await broker.jsm.consumers.info('ARTICLES', 'spec-article-received-routine');
    expect(num_ack_pending).toBe(0);
  });

  it('puts what is no event to the dead letters', async () => {
    await broker.js.publish('article.received.routine', '{"not":"an event"}');
    const letter = await eventually(async () => {
      const found = await deadLetter('dead.spec.article-received');
      return found?.fault.code === 'event-unreadable' ? found : undefined;
    });
    expect(Buffer.from(letter.original.data, 'base64').toString()).toBe('{"not":"an event"}');
  });

  it('gives a deferred event out again and takes it then', async () => {
    await Promise.all([publish('later'), publish('now')]);
    await eventually(async () => (await effects()).length === 2);
    expect(app.get(Handler).deferred.size).toBe(1);
  });

  it('halts while something is away, says so, and goes on by itself', async () => {
    const readiness = app.get(Readiness);
    await publish('halt');
    await eventually(() => readiness.away().includes('consumer spec-article-received-routine'));
    await eventually(async () => (await effects()).includes('halt'));
    expect(readiness.away()).toEqual([]);
  });
});

async function deadLetter(subject: string): Promise<DeadLetter | undefined> {
  const message = await broker.jsm.streams.getMessage('DEAD_LETTERS', { last_by_subj: subject }).catch(() => null);
  return message?.json<DeadLetter>();
}
