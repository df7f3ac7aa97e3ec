import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role } from '@wireroom/contracts';
import { JetStreamServer } from '@wireroom/messaging';
import { createLogger, FaultFilter, type Logger, readConfig } from '@wireroom/runtime';
import { type TestDatabase, testDatabase, testNats } from '@wireroom/testkit';
import { DeskConfig } from './desk.config.js';
import { DeskModule } from './desk.module.js';
import { type SignedIn, signInAs } from './signed-in.fixture.js';

export interface TestDesk {
  readonly app: NestFastifyApplication;
  /** `http://127.0.0.1:port` */
  readonly url: string;
  readonly database: TestDatabase;
  /** Makes a user of that role and signs in. */
  signIn(role: Role, name?: string): Promise<SignedIn>;
  stop(): Promise<void>;
}

export interface DeskGiven {
  readonly webFolder?: string;
  /** Over the settings of specs: reading is open, as on a screen on the wall, unless `WIREROOM_DESK_OPEN` is `0`. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly logger?: Logger;
}

/** A whole desk on a database and an account of its own. */
export async function startDesk(name: string, given: DeskGiven = {}): Promise<TestDesk> {
  const database = await testDatabase(name);
  const app = await startDeskCopy(database, given);
  const url = await app.getUrl();
  return {
    app,
    url,
    database,
    signIn: (role, userName = role) => signInAs(app, url, { name: userName, role }),
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}

/** Another copy of a desk on the same servers. */
export async function startDeskCopy(database: TestDatabase, given: DeskGiven = {}): Promise<NestFastifyApplication> {
  const config = readConfig(DeskConfig, {
    DATABASE_URL: database.urls.desk,
    NATS_URL: testNats().url,
    WIREROOM_PORT: '0',
    WIREROOM_WEB_FOLDER: given.webFolder,
    WIREROOM_DESK_OPEN: '1',
    ...given.settings,
  });
  const logger = given.logger ?? createLogger('desk', 'error');
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
