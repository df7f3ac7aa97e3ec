import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Broker, JetStreamServer } from '@wireroom/messaging';
import { createLogger, FaultFilter, readConfig } from '@wireroom/runtime';
import { type TestDatabase, testDatabase, testNats } from '@wireroom/testkit';
import { PublishingConfig } from './publishing.config.js';
import { PublishingModule } from './publishing.module.js';

/** Publishing on servers of its own, listening. */
export interface RunningPublishing {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly database: TestDatabase;
  /** Puts an event on ARTICLES, as its emitter would. */
  emit(subject: string, event: { id: string }): Promise<void>;
  stop(): Promise<void>;
}

/** Starts publishing as its `main.ts` does, with the given newsroom and settings. */
export async function startPublishing(
  name: string,
  newsroom: object,
  settings: Record<string, string> = {},
): Promise<RunningPublishing> {
  const database = await testDatabase(name);
  const folder = mkdtempSync(join(tmpdir(), 'wireroom-publishing-'));
  const file = join(folder, 'newsroom.json');
  writeFileSync(file, JSON.stringify(newsroom));
  const config = readConfig(PublishingConfig, {
    DATABASE_URL: database.urls.publishing,
    NATS_URL: testNats().url,
    WIREROOM_NEWSROOM_FILE: file,
    WIREROOM_SECRETS_KEY: randomBytes(32).toString('base64'),
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
  const { js } = app.get(Broker);
  return {
    app,
    url: (await app.getUrl()).replace('localhost', '127.0.0.1'),
    database,
    emit: async (subject, event) => {
      await js.publish(subject, JSON.stringify(event), { msgID: event.id });
    },
    stop: async () => {
      await app.close();
      await database.drop();
      rmSync(folder, { recursive: true });
    },
  };
}
