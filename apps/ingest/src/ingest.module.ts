import { type DynamicModule, Module } from '@nestjs/common';
import { MessagingModule } from '@wireroom/messaging';
import { DatabaseWatch, Inbox, inboxPartitions, Outbox, PersistenceModule, TransactionGate } from '@wireroom/persistence';
import { type Logger, RuntimeModule } from '@wireroom/runtime';
import { ArticleController } from './article/article.controller.js';
import { StoryController } from './article/story.controller.js';
import { WithdrawArticles } from './command/withdraw-article.js';
import { DocumentController } from './document/document.controller.js';
import { INGEST_CONFIG, type IngestConfig } from './ingest.config.js';
import { IngestPipeline } from './ingest.pipeline.js';
import { Document } from './keep/document.entity.js';
import { Ingest0001 } from './migrations/0001-ingest.js';
import { Ingest0002 } from './migrations/0002-sources.js';
import { Ingest0003 } from './migrations/0003-chains.js';
import { Ingest0004 } from './migrations/0004-commands.js';
import { Ingest0005 } from './migrations/0005-takes.js';
import { ReceiveController } from './receive/http/receive.controller.js';
import { ArticleState } from './record/article.entity.js';
import { Revision } from './record/revision.entity.js';
import { ChangeSources } from './source/change-sources.js';
import { NewsroomController } from './source/newsroom.controller.js';
import { SourceController } from './source/source.controller.js';
import { Source } from './source/source.entity.js';
import { Sources } from './source/sources.js';
import { TakeClock } from './take/take-clock.js';

@Module({})
export class IngestModule {
  static with(config: IngestConfig, logger: Logger): DynamicModule {
    const retentionDays = config.WIREROOM_RETENTION_DAYS;
    return {
      module: IngestModule,
      imports: [
        RuntimeModule.with(logger),
        PersistenceModule.with({
          url: config.DATABASE_URL,
          schema: 'ingest',
          poolSize: config.WIREROOM_DATABASE_POOL,
          reserved: config.WIREROOM_DATABASE_POOL_FLASH,
          entities: [Source, Document, ArticleState, Revision],
          migrations: [Ingest0001, Ingest0002, Ingest0003, Ingest0004, Ingest0005],
          partitions: [
            { table: 'document', step: 'month', retentionDays },
            { table: 'revision', step: 'month', retentionDays },
            inboxPartitions(config.WIREROOM_ARTICLES_DAYS),
          ],
        }),
        MessagingModule.with(
          {
            url: config.NATS_URL,
            prefix: config.WIREROOM_NATS_PREFIX,
            service: 'ingest',
            articlesDays: config.WIREROOM_ARTICLES_DAYS,
          },
          { transaction: TransactionGate, inbox: Inbox, outbox: Outbox, recovery: DatabaseWatch },
        ),
      ],
      controllers: [
        ReceiveController,
        DocumentController,
        ArticleController,
        StoryController,
        SourceController,
        NewsroomController,
      ],
      providers: [
        { provide: INGEST_CONFIG, useValue: config },
        Sources,
        ChangeSources,
        IngestPipeline,
        WithdrawArticles,
        TakeClock,
      ],
    };
  }
}
