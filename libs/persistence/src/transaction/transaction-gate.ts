import { AsyncLocalStorage } from 'node:async_hooks';
import { Fault } from '@wireroom/contracts';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { ConnectionRoom } from '../connection/connection-room.js';
import type { DatabaseWatch } from '../connection/database-watch.js';
import { classifyDatabaseError, persistenceFault } from '../persistence-faults.js';

interface OpenTransaction {
  readonly runner: QueryRunner;
  readonly afterCommit: (() => void)[];
}

/** How a transaction or a read gets its connection. */
export interface GateOptions {
  /** Flash does not wait for a connection while others have all that are not reserved. */
  readonly urgent?: boolean;
}

/**
 * The one gate to the database for everything that changes it. `run` opens a transaction; `sql` and `manager` are its
 * effects and refuse to work outside one, so no effect can slip past the commit that it belongs to.
 */
export class TransactionGate {
  private readonly open = new AsyncLocalStorage<OpenTransaction>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly watch: DatabaseWatch,
    private readonly room = new ConnectionRoom(Number.POSITIVE_INFINITY),
  ) {}

  /**
   * Runs `work` in one transaction and commits; inside another `run` it joins that one.
   * @throws Fault `database-away` or `transaction-conflict` for what the server says, else what `work` threw; rolled back
   */
  async run<T>(work: () => Promise<T>, { urgent = false }: GateOptions = {}): Promise<T> {
    if (this.open.getStore() !== undefined) return work();
    return urgent ? this.begin(work) : this.room.with(() => this.begin(work));
  }

  /** One statement inside the open transaction. Answers its rows. */
  async sql<Row = unknown>(statement: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.current().runner.query(statement, parameters as unknown[]);
    return rowsOf(result);
  }

  /** TypeORM's manager of the open transaction. */
  get manager(): EntityManager {
    return this.current().runner.manager;
  }

  /** Calls `effect` once the open transaction has committed, never when it rolls back. It must not throw. */
  afterCommit(effect: () => void): void {
    this.current().afterCommit.push(effect);
  }

  /** A read on its own, outside any transaction. Inside of one it does not wait for room: that transaction has some already, and would wait with it. */
  async read<Row = unknown>(
    statement: string,
    parameters: readonly unknown[] = [],
    { urgent = this.open.getStore() !== undefined }: GateOptions = {},
  ): Promise<Row[]> {
    const ask = async () => rowsOf<Row>(await this.dataSource.query(statement, parameters as unknown[]));
    try {
      return await (urgent ? ask() : this.room.with(ask));
    } catch (error) {
      throw this.classified(error);
    }
  }

  private async begin<T>(work: () => Promise<T>): Promise<T> {
    const transaction: OpenTransaction = { runner: this.dataSource.createQueryRunner(), afterCommit: [] };
    let result: T;
    try {
      result = await this.open.run(transaction, () => this.commit(transaction.runner, work));
    } catch (error) {
      throw this.classified(error);
    }
    for (const effect of transaction.afterCommit) effect();
    return result;
  }

  private current(): OpenTransaction {
    const transaction = this.open.getStore();
    if (transaction === undefined) throw persistenceFault('outside-transaction');
    return transaction;
  }

  private async commit<T>(runner: QueryRunner, work: () => Promise<T>): Promise<T> {
    try {
      await runner.connect();
      await runner.startTransaction();
      const result = await work();
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release().catch(() => undefined);
    }
  }

  private classified(error: unknown): unknown {
    const classified = classifyDatabaseError(error);
    if (classified instanceof Fault && classified.code === 'database-away') this.watch.reportAway();
    return classified;
  }
}

/** TypeORM answers `[rows, count]` for UPDATE and DELETE, rows for the rest. */
function rowsOf<Row>(result: unknown): Row[] {
  if (!Array.isArray(result)) return [];
  if (result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number') return result[0] as Row[];
  return result as Row[];
}
