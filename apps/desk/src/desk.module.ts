import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { MessagingModule } from '@wireroom/messaging';
import { DatabaseWatch, Inbox, Outbox, PersistenceModule, TransactionGate } from '@wireroom/persistence';
import { type Logger, RuntimeModule } from '@wireroom/runtime';
import { AccessGuard } from './access/access.guard.js';
import { ACCESS_SETTINGS, type AccessSettings } from './access/access-settings.js';
import { AuditController } from './access/audit.controller.js';
import { AuditLog } from './access/audit-log.js';
import { FirstUser } from './access/first-user.js';
import { IDENTITY_PROVIDER } from './access/identity-provider.js';
import { LocalUsers } from './access/local-users.js';
import { OpenAnswers } from './access/open-answers.js';
import { ReadAudit } from './access/read-audit.js';
import { SessionController } from './access/session.controller.js';
import { Sessions } from './access/sessions.js';
import { SignInLimit } from './access/sign-in-limit.js';
import { UserController } from './access/user.controller.js';
import { Users } from './access/users.js';
import { ArticleController } from './article/article.controller.js';
import { ChangesController } from './article/changes.controller.js';
import { Decision } from './article/decision.entity.js';
import { Delivery } from './article/delivery.entity.js';
import { Enrichment } from './article/enrichment.entity.js';
import { ReadArticle } from './article/read-article.js';
import { ReadChanges } from './article/read-changes.js';
import { Revision } from './article/revision.entity.js';
import { ArticleOrdersController } from './command/article-orders.controller.js';
import { DeliveryOrdersController } from './command/delivery-orders.controller.js';
import { ObligationOrdersController } from './command/obligation-orders.controller.js';
import { Orders } from './command/orders.js';
import { ReadReach } from './command/read-reach.js';
import type { DeskConfig } from './desk.config.js';
import { DeskPipeline } from './desk.pipeline.js';
import { DestinationController } from './destination/destination.controller.js';
import { ReadDestinationDeliveries } from './destination/read-destination-deliveries.js';
import { ReadDestinations } from './destination/read-destinations.js';
import { EmbargoController } from './embargo/embargo.controller.js';
import { Desk0001 } from './migrations/0001-desk.js';
import { Desk0002 } from './migrations/0002-search.js';
import { Desk0003 } from './migrations/0003-destinations.js';
import { Desk0004 } from './migrations/0004-holds.js';
import { Desk0005 } from './migrations/0005-access.js';
import { Desk0006 } from './migrations/0006-withdrawals.js';
import { Desk0007 } from './migrations/0007-embargo.js';
import { Desk0008 } from './migrations/0008-broken-embargo.js';
import { RejectionController } from './rejection/rejection.controller.js';
import { RejectionRow } from './rejection/rejection.entity.js';
import { SearchController } from './search/search.controller.js';
import { SearchWire } from './search/search-wire.js';
import { PageController } from './web/page.controller.js';
import { SetHeaders } from './web/set-headers.js';
import { WEB_FOLDER } from './web/web-folder.js';
import { DestinationNews } from './wire/destination-news.js';
import { ForgetEntries, WIRE_RETENTION_DAYS } from './wire/forget-entries.js';
import { ReadWire } from './wire/read-wire.js';
import { RejectionCount } from './wire/rejection-count.js';
import { WireController } from './wire/wire.controller.js';
import { WireEntryRow } from './wire/wire-entry.entity.js';
import { WireHub } from './wire/wire-hub.js';
import { WithdrawalNews } from './wire/withdrawal-news.js';
import { ReadWithdrawals } from './withdrawal/read-withdrawals.js';
import { WithdrawalController } from './withdrawal/withdrawal.controller.js';

const PARTITIONED = ['revision', 'enrichment', 'decision', 'delivery', 'rejection'] as const;

const ACCESS = [Sessions, OpenAnswers, SignInLimit, Users, FirstUser, AuditLog, ReadAudit];

@Module({})
export class DeskModule {
  static with(config: DeskConfig, logger: Logger): DynamicModule {
    const retentionDays = config.WIREROOM_RETENTION_DAYS;
    return {
      module: DeskModule,
      imports: [
        RuntimeModule.with(logger),
        PersistenceModule.with({
          url: config.DATABASE_URL,
          schema: 'desk',
          poolSize: config.WIREROOM_DATABASE_POOL,
          reserved: config.WIREROOM_DATABASE_POOL_FLASH,
          entities: [Revision, Enrichment, Decision, Delivery, RejectionRow, WireEntryRow],
          migrations: [Desk0001, Desk0002, Desk0003, Desk0004, Desk0005, Desk0006, Desk0007, Desk0008],
          partitions: PARTITIONED.map((table) => ({ table, step: 'month', retentionDays })),
        }),
        MessagingModule.with(
          {
            url: config.NATS_URL,
            prefix: config.WIREROOM_NATS_PREFIX,
            service: 'desk',
            articlesDays: config.WIREROOM_ARTICLES_DAYS,
          },
          { transaction: TransactionGate, inbox: Inbox, outbox: Outbox, recovery: DatabaseWatch },
        ),
      ],
      controllers: [
        WireController,
        SearchController,
        ArticleController,
        ChangesController,
        DestinationController,
        RejectionController,
        SessionController,
        UserController,
        AuditController,
        EmbargoController,
        ArticleOrdersController,
        DeliveryOrdersController,
        ObligationOrdersController,
        WithdrawalController,
        DeskPipeline,
        PageController,
      ],
      providers: [
        { provide: WEB_FOLDER, useValue: config.WIREROOM_WEB_FOLDER },
        { provide: WIRE_RETENTION_DAYS, useValue: retentionDays },
        { provide: ACCESS_SETTINGS, useValue: accessOf(config) },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: IDENTITY_PROVIDER, useClass: LocalUsers },
        ...ACCESS,
        Orders,
        ReadReach,
        ReadWire,
        SearchWire,
        RejectionCount,
        DestinationNews,
        WithdrawalNews,
        ReadWithdrawals,
        WireHub,
        ForgetEntries,
        ReadArticle,
        ReadChanges,
        ReadDestinations,
        ReadDestinationDeliveries,
        SetHeaders,
      ],
    };
  }
}

function accessOf(config: DeskConfig): AccessSettings {
  return {
    open: config.WIREROOM_DESK_OPEN,
    origin: config.WIREROOM_DESK_URL && new URL(config.WIREROOM_DESK_URL).origin,
    limits: {
      idleMs: config.WIREROOM_SESSION_IDLE_MINUTES * 60_000,
      absoluteMs: config.WIREROOM_SESSION_HOURS * 3_600_000,
    },
    confirmReach: config.WIREROOM_CONFIRM_REACH,
  };
}
