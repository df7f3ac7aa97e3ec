import { type DynamicModule, Module } from '@nestjs/common';
import { MessagingModule } from '@wireroom/messaging';
import { DatabaseWatch, Inbox, Outbox, PersistenceModule, TransactionGate } from '@wireroom/persistence';
import { LOGGER, type Logger, RuntimeModule, SecretSeal } from '@wireroom/runtime';
import { ProductAccess } from './access/product-access.js';
import { TakeEmbargoOrders } from './command/take-embargo-orders.js';
import { TakeObligationOrders } from './command/take-obligation-orders.js';
import { TakeOrders } from './command/take-orders.js';
import { ConfirmationController } from './confirm/confirmation.controller.js';
import { Confirmations } from './confirm/confirmations.js';
import { KnownNotices } from './confirm/known-notices.js';
import { Dispatcher } from './deliver/dispatcher.js';
import { publicLookup, refusePrivateHost } from './deliver/network/refuse-private.js';
import { ProveDestinations } from './deliver/prove-destinations.js';
import { RENDER_DELIVERIES } from './deliver/render-port.js';
import { DestinationController } from './destination/destination.controller.js';
import { Destinations } from './destination/destinations.js';
import { ResumeDestinations } from './destination/resume-destinations.js';
import { SERVED_DESTINATIONS } from './destination/served-destinations.js';
import { EmbargoController } from './embargo/embargo.controller.js';
import { EmbargoPipeline } from './embargo.pipeline.js';
import { ExpiryClock } from './expire/expiry-clock.js';
import { ExpiryPipeline } from './expiry.pipeline.js';
import { FeedController } from './feed/feed.controller.js';
import { FeedChanges } from './feed/feed-changes.js';
import { FeedReaders } from './feed/feed-readers.js';
import { HoldController } from './hold/hold.controller.js';
import { ReleaseClock } from './hold/release-clock.js';
import { ChangeResource } from './newsroom/change-resource.js';
import { DestinationResourceController } from './newsroom/destination-resource.controller.js';
import { DestinationResources } from './newsroom/destination-resources.js';
import { LivePlan } from './newsroom/live-plan.js';
import { NewsroomController } from './newsroom/newsroom.controller.js';
import { PUBLISHING_PLAN } from './newsroom/newsroom.js';
import { NewsroomBodies } from './newsroom/newsroom-bodies.js';
import { NewsroomOrders } from './newsroom/order/newsroom-orders.js';
import { RouteResourceController } from './newsroom/route-resource.controller.js';
import { ConfirmationLinks } from './obligation/confirmation-links.js';
import { ConfirmationTokens } from './obligation/confirmation-tokens.js';
import { NOTICES } from './obligation/notices.js';
import { PROOFS } from './obligation/proofs.js';
import { PROVERS, type Prover } from './obligation/prover.js';
import { READERS_TOLD } from './obligation/readers-told.js';
import { RECIPIENT_FINDERS, type RecipientFinder } from './obligation/recipient-finder.js';
import { OweRevisions } from './owe/owe-revisions.js';
import { ObligationController } from './prove/obligation.controller.js';
import { ObligationClock } from './prove/obligation-clock.js';
import { TakeProofs } from './prove/take-proofs.js';
import { WithdrawalController } from './prove/withdrawal.controller.js';
import { Withdrawals } from './prove/withdrawals.js';
import { PUBLISHING_CONFIG, type PublishingConfig } from './publishing.config.js';
import { PublishingPipeline } from './publishing.pipeline.js';
import { databaseOf } from './publishing-database.js';
import { Arrivals } from './pull/arrivals.js';
import { CursorController } from './pull/cursor.controller.js';
import { Cursors } from './pull/cursors.js';
import { FollowProduct } from './pull/follow-product.js';
import { ItemController } from './pull/item.controller.js';
import { NamelessCursors } from './pull/nameless-cursors.js';
import { Positions } from './pull/positions.js';
import { ProveCursors } from './pull/prove-cursors.js';
import { RENDER_ENTRIES, ReadProduct } from './pull/read-product.js';
import { StreamController } from './pull/stream.controller.js';
import { findReaders } from './reader/find-readers.js';
import { ProveTaken } from './reader/prove-taken.js';
import { Readings } from './reader/readings.js';
import { RecentRevisions } from './render/recent-revisions.js';
import { renderDeliveries } from './render/render-deliveries.js';
import { ResendController } from './resend/resend.controller.js';
import { Resends } from './resend/resends.js';
import { ArticleEvents } from './route/article-events.controller.js';
import { DecisionController } from './route/decision.controller.js';
import { DryRuns } from './route/dry-run.js';
import { ExplainRevision } from './route/explain-revision.js';
import { RouteController } from './route/route.controller.js';
import { Copies } from './stale/copies.js';
import { CopyController } from './stale/copy.controller.js';
import { TellReaders } from './stale/tell-readers.js';
import { CallbackClient } from './websub/callback/callback-client.js';
import { HubController } from './websub/hub.controller.js';
import { Hub } from './websub/hub.js';
import { HUB_CALLBACKS, type HubCallbacks } from './websub/hub-callbacks.js';
import { ReadForms } from './websub/request/read-forms.js';

@Module({})
export class PublishingModule {
  static with(config: PublishingConfig, logger: Logger): DynamicModule {
    return {
      module: PublishingModule,
      imports: [
        RuntimeModule.with(logger),
        PersistenceModule.with(databaseOf(config)),
        MessagingModule.with(
          {
            url: config.NATS_URL,
            prefix: config.WIREROOM_NATS_PREFIX,
            service: 'publishing',
            articlesDays: config.WIREROOM_ARTICLES_DAYS,
          },
          { transaction: TransactionGate, inbox: Inbox, outbox: Outbox, recovery: DatabaseWatch },
        ),
      ],
      controllers: [
        ArticleEvents,
        HoldController,
        EmbargoController,
        DecisionController,
        FeedController,
        RouteController,
        NewsroomController,
        RouteResourceController,
        DestinationResourceController,
        DestinationController,
        ResendController,
        WithdrawalController,
        ObligationController,
        ConfirmationController,
        CopyController,
        ItemController,
        CursorController,
        StreamController,
        HubController,
      ],
      providers: [
        { provide: PUBLISHING_CONFIG, useValue: config },
        { provide: SecretSeal, useFactory: () => new SecretSeal(secretsKeysOf(config)) },
        {
          provide: PUBLISHING_PLAN,
          useFactory: (gate: TransactionGate, seal: SecretSeal, log: Logger) => LivePlan.load(gate, seal, log),
          inject: [TransactionGate, SecretSeal, LOGGER],
        },
        { provide: RecentRevisions, useFactory: (gate: TransactionGate) => new RecentRevisions(gate), inject: [TransactionGate] },
        { provide: RENDER_DELIVERIES, useFactory: renderDeliveries, inject: [RecentRevisions] },
        { provide: RENDER_ENTRIES, useExisting: RENDER_DELIVERIES },
        DryRuns,
        ExplainRevision,
        ProductAccess,
        Arrivals,
        Cursors,
        Positions,
        ReadProduct,
        FollowProduct,
        Readings,
        FeedReaders,
        NamelessCursors,
        Destinations,
        ResumeDestinations,
        TakeOrders,
        Dispatcher,
        { provide: SERVED_DESTINATIONS, useExisting: Dispatcher },
        Resends,
        PublishingPipeline,
        EmbargoPipeline,
        TakeObligationOrders,
        TakeEmbargoOrders,
        OweRevisions,
        Copies,
        TellReaders,
        { provide: READERS_TOLD, useExisting: TellReaders },
        Withdrawals,
        { provide: RECIPIENT_FINDERS, useFactory: recipientFinders },
        ProveDestinations,
        ProveCursors,
        { provide: PROVERS, useFactory: provers, inject: [ProveDestinations, ProveCursors, TransactionGate] },
        TakeProofs,
        { provide: PROOFS, useExisting: TakeProofs },
        { provide: ConfirmationTokens, useFactory: () => new ConfirmationTokens(secretsKeysOf(config)) },
        ConfirmationLinks,
        Confirmations,
        { provide: NOTICES, useClass: KnownNotices },
        ObligationClock,
        ReleaseClock,
        ExpiryPipeline,
        ExpiryClock,
        FeedChanges,
        { provide: HUB_CALLBACKS, useFactory: () => callbacksOf(config) },
        Hub,
        ReadForms,
        NewsroomOrders,
        ChangeResource,
        DestinationResources,
        NewsroomBodies,
      ],
    };
  }
}

/** Who knows recipients beside the destinations, which the ledger knows. */
function recipientFinders(): readonly RecipientFinder[] {
  return [findReaders];
}

/** Who can find out whether an article is gone, one for each kind of recipient. */
function provers(destinations: ProveDestinations, cursors: ProveCursors, gate: TransactionGate): readonly Prover[] {
  return [destinations, cursors, new ProveTaken(gate, 'feed'), new ProveTaken(gate, 'websub')];
}

/** The one in force first. */
function secretsKeysOf({ WIREROOM_SECRETS_KEY: key, WIREROOM_SECRETS_KEY_BEFORE: before }: PublishingConfig): string[] {
  return [key, before].filter((each) => each !== undefined);
}

/** The hub calls back within the limits of deliveries. */
function callbacksOf(config: PublishingConfig): HubCallbacks {
  const timeoutMs = config.WIREROOM_DELIVERY_TIMEOUT_MS;
  const guard = { refuseHost: refusePrivateHost, lookup: publicLookup };
  const client = new CallbackClient(config.WIREROOM_WEBSUB_ALLOW_PRIVATE_NETWORK ? undefined : guard, timeoutMs);
  return { client, timeoutMs, maxDelayMs: config.WIREROOM_DELIVERY_BACKOFF_MAX_MS };
}
