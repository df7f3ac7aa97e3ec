import {
  type DynamicModule,
  Global,
  Inject,
  Injectable,
  type InjectionToken,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { LOGGER, type Logger, Readiness } from '@wireroom/runtime';
import { CommandSender } from './command/command-sender.js';
import { CommandServer } from './command/command-server.js';
import { Broker, type BrokerOptions } from './connection/broker.js';
import { type OutboxPort, OutboxSender } from './outbox/outbox-sender.js';
import { JetStreamServer } from './transport/jetstream-server.js';
import type { InboxPort, RecoveryPort, TransactionPort } from './transport/ports.js';

/** Where the service's module finds its database side; the classes of libs/persistence fit. */
export interface MessagingPorts {
  readonly transaction: InjectionToken;
  readonly inbox: InjectionToken;
  readonly outbox: InjectionToken;
  readonly recovery: InjectionToken;
}

@Injectable()
class Shutdown implements OnApplicationShutdown {
  constructor(@Inject(Broker) private readonly broker: Broker) {}

  async onApplicationShutdown(): Promise<void> {
    await this.broker.close();
  }
}

/** A service's side of the broker: connection, transport strategy, outbox sender. */
@Global()
@Module({})
export class MessagingModule {
  static with(options: BrokerOptions, ports: MessagingPorts): DynamicModule {
    return {
      module: MessagingModule,
      providers: [
        { provide: Broker, useFactory: (readiness: Readiness) => connected(options, readiness), inject: [Readiness] },
        { provide: OutboxSender, useFactory: sender, inject: [Broker, ports.outbox, LOGGER] },
        {
          provide: JetStreamServer,
          useFactory: (
            broker: Broker,
            outboxSender: OutboxSender,
            readiness: Readiness,
            logger: Logger,
            transaction: TransactionPort,
            inbox: InboxPort,
            recovery: RecoveryPort,
          ) =>
            new JetStreamServer({
              service: options.service,
              broker,
              sender: outboxSender,
              readiness,
              logger,
              transaction,
              inbox,
              recovery,
            }),
          inject: [Broker, OutboxSender, Readiness, LOGGER, ports.transaction, ports.inbox, ports.recovery],
        },
        { provide: CommandSender, useFactory: (broker: Broker) => new CommandSender(broker), inject: [Broker] },
        {
          provide: CommandServer,
          useFactory: (broker: Broker, logger: Logger) => new CommandServer(broker, logger),
          inject: [Broker, LOGGER],
        },
        Shutdown,
      ],
      exports: [Broker, JetStreamServer, OutboxSender, CommandSender, CommandServer],
    };
  }
}

async function connected(options: BrokerOptions, readiness: Readiness): Promise<Broker> {
  const broker = await Broker.connect(options);
  readiness.add(broker);
  return broker;
}

function sender(broker: Broker, outbox: OutboxPort, logger: Logger): OutboxSender {
  const outboxSender = new OutboxSender(broker, outbox, logger);
  outboxSender.start();
  return outboxSender;
}
