import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CLOCK, systemClock } from './clock/clock.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { LOGGER, type Logger } from './logging/logger.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { Precedence } from './precedence/precedence.js';

/** Clock, logger, readiness, precedence, `/health` and `/metrics` for every module of a service. */
@Global()
@Module({})
export class RuntimeModule {
  static with(logger: Logger): DynamicModule {
    return {
      module: RuntimeModule,
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: CLOCK, useValue: systemClock },
        { provide: LOGGER, useValue: logger },
        { provide: Readiness, useValue: new Readiness() },
        { provide: Precedence, useValue: new Precedence() },
      ],
      exports: [CLOCK, LOGGER, Readiness, Precedence],
    };
  }
}
