import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServiceConfig } from '../config/service-config.js';
import { Readiness } from '../health/readiness.js';
import { FaultFilter } from '../http/fault.filter.js';
import { createLogger, type Logger, NestLogger } from '../logging/logger.js';
import { collectProcessMetrics } from '../metrics/metrics.js';
import { exitWithParent } from './exit-with-parent.js';

/** How long a stopping service may take to finish what it has in hand, in milliseconds. */
const STOP_LIMIT_MS = 20_000;

export interface ServiceDefinition<C extends ServiceConfig> {
  readonly name: string;
  readonly config: C;
  /** The service's root module, made with its configuration and logger. */
  readonly module: (config: C, logger: Logger) => Type | DynamicModule;
  /** Largest request body in bytes; 1 MiB by default. */
  readonly bodyLimit?: number;
  /** Connects message transports and sets up what is special to the service, before it listens. */
  readonly prepare?: (app: NestFastifyApplication) => void | Promise<void>;
}

/** Starts a service: HTTP with health and metrics, message handlers, orderly stop on SIGTERM and SIGINT. */
export async function runService<C extends ServiceConfig>(definition: ServiceDefinition<C>): Promise<NestFastifyApplication> {
  const { name, config } = definition;
  const logger = createLogger(name, config.WIREROOM_LOG_LEVEL);
  collectProcessMetrics(name);
  try {
    const adapter = new FastifyAdapter({ bodyLimit: definition.bodyLimit, trustProxy: false });
    const app = await NestFactory.create<NestFastifyApplication>(definition.module(config, logger), adapter, {
      logger: new NestLogger(logger),
      bodyParser: false,
      abortOnError: false,
    });
    app.useGlobalFilters(new FaultFilter(logger));
    await definition.prepare?.(app);
    await app.startAllMicroservices();
    await app.listen(config.WIREROOM_PORT, config.WIREROOM_HOST);
    stopInOrder(app, config, logger);
    logger.info({ url: await app.getUrl() }, 'listening');
    return app;
  } catch (error) {
    logger.fatal({ err: error }, 'could not start');
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 200).unref();
    throw error;
  }
}

function stopInOrder(app: NestFastifyApplication, config: ServiceConfig, logger: Logger): void {
  let stopping = false;
  const stop = (why: string) => {
    if (stopping) return;
    stopping = true;
    app.get(Readiness).drain();
    logger.info({ why }, 'stopping');
    setTimeout(() => {
      logger.error('did not stop in time');
      process.exit(1);
    }, STOP_LIMIT_MS).unref();
    app.close().then(
      () => process.exit(0),
      (error) => {
        logger.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', () => stop('SIGTERM')).once('SIGINT', () => stop('SIGINT'));
  if (config.WIREROOM_EXIT_WITH_PARENT) exitWithParent(() => stop('the launcher is gone'));
}
