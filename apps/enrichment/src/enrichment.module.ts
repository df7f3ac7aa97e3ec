import { type DynamicModule, Module } from '@nestjs/common';
import { MessagingModule } from '@wireroom/messaging';
import { DatabaseWatch, Inbox, inboxPartitions, Outbox, PersistenceModule, TransactionGate } from '@wireroom/persistence';
import { type Logger, RuntimeModule } from '@wireroom/runtime';
import { createAnnotators } from './annotate/create-annotators.js';
import type { EnrichmentConfig } from './enrichment.config.js';
import { ANNOTATORS, EnrichmentPipeline } from './enrichment.pipeline.js';
import { Enrichment0001 } from './migrations/0001-enrichment.js';

@Module({})
export class EnrichmentModule {
  static with(config: EnrichmentConfig, logger: Logger): DynamicModule {
    return {
      module: EnrichmentModule,
      imports: [
        RuntimeModule.with(logger),
        PersistenceModule.with({
          url: config.DATABASE_URL,
          schema: 'enrichment',
          poolSize: config.WIREROOM_DATABASE_POOL,
          reserved: config.WIREROOM_DATABASE_POOL_FLASH,
          entities: [],
          migrations: [Enrichment0001],
          partitions: [
            { table: 'annotation', step: 'month', retentionDays: config.WIREROOM_RETENTION_DAYS },
            inboxPartitions(config.WIREROOM_ARTICLES_DAYS),
          ],
        }),
        MessagingModule.with(
          {
            url: config.NATS_URL,
            prefix: config.WIREROOM_NATS_PREFIX,
            service: 'enrichment',
            articlesDays: config.WIREROOM_ARTICLES_DAYS,
          },
          { transaction: TransactionGate, inbox: Inbox, outbox: Outbox, recovery: DatabaseWatch },
        ),
      ],
      controllers: [EnrichmentPipeline],
      providers: [{ provide: ANNOTATORS, useFactory: createAnnotators }],
    };
  }
}
