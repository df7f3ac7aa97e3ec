import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readOrder } from '@wireroom/editorial';
import { Broker, JetStreamServer } from '@wireroom/messaging';
import { createLogger, FaultFilter, readConfig } from '@wireroom/runtime';
import { type TestDatabase, testDatabase, testNats } from '@wireroom/testkit';
import { NewsroomOrders } from './newsroom/order/newsroom-orders.js';
import { PublishingConfig } from './publishing.config.js';
import { PublishingModule } from './publishing.module.js';

/** The operator key of publishing under test. */
export const OPERATOR_KEY = 'operator-key-of-the-spec';
/** The key that its secrets are sealed with. */
export const SECRETS_KEY = Buffer.alloc(32, 7).toString('base64');

/** Publishing, listening. */
export interface PublishingCopy {
  readonly app: NestFastifyApplication;
  readonly url: string;
}

/** Publishing on servers of its own, listening. */
export interface RunningPublishing extends PublishingCopy {
  readonly database: TestDatabase;
  /** Puts an event on ARTICLES, as its emitter would. */
  emit(subject: string, event: { id: string }): Promise<void>;
  stop(): Promise<void>;
}

/** Starts publishing as its `main.ts` does, with the given newsroom, which is ordered once it listens, and settings. */
export async function startPublishing(
  name: string,
  newsroom: object,
  settings: Record<string, string> = {},
): Promise<RunningPublishing> {
  const database = await testDatabase(name);
  const copy = await startCopy(database, settings);
  const { js } = copy.app.get(Broker);
  const read = readOrder(newsroom, ['routes', 'destinations']);
  await copy.app.get(NewsroomOrders).apply({ read, dryRun: false });
  return {
    ...copy,
    database,
    emit: async (subject, event) => {
      await js.publish(subject, JSON.stringify(event), { msgID: event.id });
    },
    stop: async () => {
      await copy.app.close();
      await database.drop();
    },
  };
}

/** Another copy of publishing on the same servers. */
export async function startCopy(database: TestDatabase, settings: Record<string, string> = {}): Promise<PublishingCopy> {
  const config = readConfig(PublishingConfig, {
    DATABASE_URL: database.urls.publishing,
    NATS_URL: testNats().url,
    WIREROOM_OPERATOR_KEY: OPERATOR_KEY,
    WIREROOM_SECRETS_KEY: SECRETS_KEY,
    ...settings,
  });
  const logger = createLogger('publishing', 'silent');
  const app = await NestFactory.create<NestFastifyApplication>(PublishingModule.with(config, logger), new FastifyAdapter(), {
    logger: false,
    bodyParser: false,
  });
  app.useGlobalFilters(new FaultFilter(logger));
  app.connectMicroservice({ strategy: app.get(JetStreamServer) }, { inheritAppConfig: true });
  await app.startAllMicroservices();
  await app.listen(0, '127.0.0.1');
  return { app, url: (await app.getUrl()).replace('localhost', '127.0.0.1') };
}
