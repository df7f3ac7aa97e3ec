import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { JetStreamServer } from '@wireroom/messaging';
import { createLogger, FaultFilter, readConfig } from '@wireroom/runtime';
import { type TestDatabase, testDatabase, testNats } from '@wireroom/testkit';
import { DeskConfig } from './desk.config.js';
import { DeskModule } from './desk.module.js';

export interface TestDesk {
  readonly app: NestFastifyApplication;
  /** `http://127.0.0.1:port` */
  readonly url: string;
  readonly database: TestDatabase;
  stop(): Promise<void>;
}

/** A whole desk on a database and an account of its own. */
export async function startDesk(name: string, given: { webFolder?: string } = {}): Promise<TestDesk> {
  const database = await testDatabase(name);
  const app = await listen(database, given.webFolder);
  return {
    app,
    url: await app.getUrl(),
    database,
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}

async function listen(database: TestDatabase, webFolder?: string): Promise<NestFastifyApplication> {
  const config = readConfig(DeskConfig, {
    DATABASE_URL: database.urls.desk,
    NATS_URL: testNats().url,
    WIREROOM_PORT: '0',
    WIREROOM_WEB_FOLDER: webFolder,
  });
  const logger = createLogger('desk', 'warn');
  const app = await NestFactory.create<NestFastifyApplication>(DeskModule.with(config, logger), new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  app.useGlobalFilters(new FaultFilter(logger));
  app.connectMicroservice({ strategy: app.get(JetStreamServer) }, { inheritAppConfig: true });
  try {
    await app.startAllMicroservices();
    await app.listen(0, '127.0.0.1');
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}
