/** A connection that carries one task at a time. */
export interface PooledConnection {
  /** Whether it can no longer be used. */
  readonly closed: boolean;
  close(): void;
}

export interface PoolOptions<C> {
  /** Connections at most. */
  readonly limit: number;
  /** Milliseconds after which a connection that nobody needs is closed. */
  readonly idleMs: number;
  readonly open: () => Promise<C>;
}

interface Waiting<C> {
  readonly resolve: (connection: C) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lends connections and keeps them. They are opened one after the other, so that a login that is refused is tried once for all who wait, and
 * that a server which allows fewer than the limit is told from one that allows none: then the tasks share what is open.
 */
export class ConnectionPool<C extends PooledConnection> {
  private readonly lent = new Set<C>();
  private readonly idle = new Map<C, NodeJS.Timeout>();
  private readonly waiting: Waiting<C>[] = [];
  private allowed: number;
  private growing = false;
  private closed = false;

  constructor(private readonly options: PoolOptions<C>) {
    this.allowed = options.limit;
  }

  /** Runs a task with a connection of its own. @throws what opening or the task throws */
  async use<T>(task: (connection: C) => Promise<T>): Promise<T> {
    const connection = await this.take();
    try {
      return await task(connection);
    } finally {
      this.giveBack(connection);
    }
  }

  /** Closes what is not in use, and the rest once it is given back. */
  close(): void {
    this.closed = true;
    for (const [connection, timer] of this.idle) {
      clearTimeout(timer);
      connection.close();
    }
    this.idle.clear();
    for (const { reject } of this.waiting.splice(0)) reject(closedPool());
  }

  private take(): Promise<C> {
    if (this.closed) return Promise.reject(closedPool());
    for (const [connection, timer] of this.idle) {
      clearTimeout(timer);
      this.idle.delete(connection);
      if (connection.closed) continue;
      this.lent.add(connection);
      return Promise.resolve(connection);
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      void this.grow();
    });
  }

  private giveBack(connection: C): void {
    this.lent.delete(connection);
    if (!connection.closed) this.handOn(connection);
    // With none in use nothing tells any more how many the server allows.
    if (this.lent.size === 0) this.allowed = this.options.limit;
    void this.grow();
  }

  /** To who has waited longest, or aside. */
  private handOn(connection: C): void {
    const next = this.waiting.shift();
    if (next !== undefined) {
      this.lent.add(connection);
      next.resolve(connection);
    } else if (this.closed) connection.close();
    else this.setAside(connection);
  }

  private setAside(connection: C): void {
    const timer = setTimeout(() => {
      this.idle.delete(connection);
      connection.close();
    }, this.options.idleMs);
    this.idle.set(connection, timer.unref());
  }

  /** Opens connections as long as somebody waits and more are allowed. Never throws: who waits is told. */
  private async grow(): Promise<void> {
    if (this.growing) return;
    this.growing = true;
    while (this.waiting.length > 0 && this.lent.size < this.allowed) {
      try {
        this.handOn(await this.options.open());
      } catch (error) {
        if (this.lent.size > 0) this.allowed = this.lent.size;
        else for (const { reject } of this.waiting.splice(0)) reject(error);
      }
    }
    this.growing = false;
  }
}

function closedPool(): Error {
  return new Error('the channel is closed');
}
