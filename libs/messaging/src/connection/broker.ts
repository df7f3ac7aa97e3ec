import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { Names } from '../topology/names.js';
import { provisionStreams } from '../topology/provision.js';
import { streamPlans } from '../topology/topology.js';

export interface BrokerOptions {
  /** `nats://user:password@host:port` */
  readonly url: string;
  readonly prefix: string;
  /** Connection name, as `nats server report connections` shows it. */
  readonly service: string;
  readonly articlesDays: number;
}

/** Time between tries to reach the server again, in milliseconds. Tries never end: the service is unready meanwhile. */
const RECONNECT_WAIT_MS = 250;
/** Wait for an answer of the JetStream API or a publish acknowledgement, in milliseconds. */
const REQUEST_TIMEOUT_MS = 5_000;
/** Two missed pings in a row mean the server is gone. Milliseconds. */
const PING_INTERVAL_MS = 5_000;

/** The service's one connection to NATS with JetStream, its streams provisioned. Knows whether the server is there. */
export class Broker {
  readonly name = 'NATS';
  private away = false;

  private constructor(
    readonly connection: NatsConnection,
    readonly js: JetStreamClient,
    readonly jsm: JetStreamManager,
    readonly names: Names,
  ) {
    void this.watch();
  }

  static async connect(options: BrokerOptions): Promise<Broker> {
    const url = new URL(options.url);
    const connection = await connect({
      servers: url.host,
      user: decodeURIComponent(url.username) || undefined,
      pass: decodeURIComponent(url.password) || undefined,
      name: `wireroom-${options.service}`,
      maxReconnectAttempts: -1,
      reconnectTimeWait: RECONNECT_WAIT_MS,
      reconnectJitter: RECONNECT_WAIT_MS,
      waitOnFirstConnect: true,
      pingInterval: PING_INTERVAL_MS,
      maxPingOut: 2,
      timeout: REQUEST_TIMEOUT_MS,
      // Subjects of a stalled server must not fill the process's memory: publishing waits for acknowledgements anyway.
      noAsyncTraces: true,
    });
    const jsm = await jetstreamManager(connection, { timeout: REQUEST_TIMEOUT_MS });
    const names = new Names(options.prefix);
    await provisionStreams(jsm, names, streamPlans(options.articlesDays));
    return new Broker(connection, jetstream(connection, { timeout: REQUEST_TIMEOUT_MS }), jsm, names);
  }

  isAway(): boolean {
    return this.away;
  }

  async close(): Promise<void> {
    if (!this.connection.isClosed()) await this.connection.close();
  }

  private async watch(): Promise<void> {
    for await (const status of this.connection.status()) {
      if (status.type === 'disconnect' || status.type === 'reconnecting' || status.type === 'staleConnection') this.away = true;
      if (status.type === 'reconnect') this.away = false;
    }
  }
}
