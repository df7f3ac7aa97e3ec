import { type DynamicModule, Global, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { LOGGER, type Logger, Readiness } from '@wireroom/runtime';
import { DataSource } from 'typeorm';
import { AnsweredCommands } from './command/answered-commands.js';
import { ConnectionRoom } from './connection/connection-room.js';
import { createDataSource, type DatabaseOptions } from './connection/data-source.js';
import { DatabaseWatch } from './connection/database-watch.js';
import { Inbox } from './inbox/inbox.js';
import { migrate } from './migration/migrate.js';
import { Outbox } from './outbox/outbox.js';
import { PartitionKeeper } from './partition/partition-keeper.js';
import type { PartitionedTable } from './partition/partition-plan.js';
import { TransactionGate } from './transaction/transaction-gate.js';

export interface PersistenceOptions extends DatabaseOptions {
  readonly partitions: readonly PartitionedTable[];
}

@Injectable()
class Shutdown implements OnApplicationShutdown {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(PartitionKeeper) private readonly keeper: PartitionKeeper,
    @Inject(DatabaseWatch) private readonly watch: DatabaseWatch,
  ) {}

  /** After transports have drained: Nest calls this last. */
  async onApplicationShutdown(): Promise<void> {
    this.keeper.stop();
    this.watch.stop();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** A service's database: connected and migrated before anything else starts. */
@Global()
@Module({})
export class PersistenceModule {
  static with(options: PersistenceOptions): DynamicModule {
    const { schema } = options;
    return {
      module: PersistenceModule,
      providers: [
        { provide: DataSource, useFactory: () => connected(options) },
        { provide: DatabaseWatch, useFactory: watchOf, inject: [DataSource, Readiness] },
        {
          provide: TransactionGate,
          useFactory: (ds, watch) => new TransactionGate(ds, watch, new ConnectionRoom(options.poolSize)),
          inject: [DataSource, DatabaseWatch],
        },
        { provide: Outbox, useFactory: (gate: TransactionGate) => new Outbox(gate, schema), inject: [TransactionGate] },
        { provide: Inbox, useFactory: (gate: TransactionGate) => new Inbox(gate, schema), inject: [TransactionGate] },
        {
          provide: AnsweredCommands,
          useFactory: (gate: TransactionGate) => new AnsweredCommands(gate, schema),
          inject: [TransactionGate],
        },
        { provide: PartitionKeeper, useFactory: (ds, logger) => kept(ds, logger, options), inject: [DataSource, LOGGER] },
        Shutdown,
      ],
      exports: [DataSource, DatabaseWatch, TransactionGate, Outbox, Inbox, AnsweredCommands],
    };
  }
}

async function connected(options: PersistenceOptions): Promise<DataSource> {
  const dataSource = await createDataSource(options).initialize();
  await migrate(dataSource, options.schema);
  return dataSource;
}

function watchOf(dataSource: DataSource, readiness: Readiness): DatabaseWatch {
  const watch = new DatabaseWatch(dataSource);
  readiness.add(watch);
  return watch;
}

async function kept(dataSource: DataSource, logger: Logger, options: PersistenceOptions): Promise<PartitionKeeper> {
  const keeper = new PartitionKeeper(dataSource, options.schema, options.partitions);
  await keeper.start((error) => logger.error({ err: error }, 'partitions could not be kept'));
  return keeper;
}
