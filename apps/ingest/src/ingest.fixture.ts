import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SourceSettings } from '@wireroom/contracts';
import { readOrder } from '@wireroom/editorial';
import { JetStreamServer } from '@wireroom/messaging';
import { createLogger, FaultFilter, readConfig } from '@wireroom/runtime';
import { type TestDatabase, testDatabase, testNats } from '@wireroom/testkit';
import { IngestConfig } from './ingest.config.js';
import { IngestModule } from './ingest.module.js';
import { receiveRawBodies } from './receive/http/raw-body.js';
import { ChangeSources } from './source/change-sources.js';

/** The operator key of ingest under test. */
export const OPERATOR_KEY = 'operator-key-of-the-spec';

/** Ingest on servers of its own, listening. */
export interface RunningIngest {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly database: TestDatabase;
  stop(): Promise<void>;
}

/** Starts ingest as its `main.ts` does, with the given sources and settings. */
export async function startIngest(
  name: string,
  sources: readonly SourceSettings[],
  settings: Record<string, string> = {},
): Promise<RunningIngest> {
  const database = await testDatabase(name);
  const config = readConfig(IngestConfig, {
    DATABASE_URL: database.urls.ingest,
    NATS_URL: testNats().url,
    WIREROOM_OPERATOR_KEY: OPERATOR_KEY,
    WIREROOM_LOG_LEVEL: 'silent',
    ...settings,
  });
  const logger = createLogger('ingest', 'silent');
  const adapter = new FastifyAdapter({ bodyLimit: config.WIREROOM_MAX_DOCUMENT_BYTES });
  const app = await NestFactory.create<NestFastifyApplication>(IngestModule.with(config, logger), adapter, {
    logger: false,
    bodyParser: false,
  });
  app.useGlobalFilters(new FaultFilter(logger));
  receiveRawBodies(app);
  app.connectMicroservice({ strategy: app.get(JetStreamServer) }, { inheritAppConfig: true });
  await app.startAllMicroservices();
  await app.listen(0, '127.0.0.1');
  await app.get(ChangeSources).apply(readOrder({ sources }, ['sources']));
  const stop = async () => {
    await app.close();
    await database.drop();
  };
  return { app, url: (await app.getUrl()).replace('localhost', '127.0.0.1'), database, stop };
}
