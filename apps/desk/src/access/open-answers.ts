import type { ServerResponse } from 'node:http';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { LOGGER, type Logger } from '@wireroom/runtime';
import { Sessions } from './sessions.js';

/** How often the sessions behind answers that go on are looked at, in milliseconds. */
const LOOK_EVERY_MS = 15_000;

/** Answers that are still being given, such as the stream of the wire: they end when their session does. */
@Injectable()
export class OpenAnswers implements OnApplicationShutdown {
  private readonly open = new Map<ServerResponse, Buffer>();
  private readonly timer = setInterval(() => void this.endWithoutSession(), LOOK_EVERY_MS).unref();

  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  add(response: ServerResponse, hash: Buffer): void {
    this.open.set(response, hash);
    response.once('close', () => this.open.delete(response));
  }

  /** Ends what goes on without a session. */
  async endWithoutSession(): Promise<void> {
    const hashes = new Map([...this.open.values()].map((hash) => [hash.toString('hex'), hash]));
    for (const [key, hash] of hashes) {
      try {
        if ((await this.sessions.find(hash, { use: false })) !== undefined) continue;
      } catch (error) {
        this.logger.warn({ err: error }, 'open answers could not be looked at');
        return;
      }
      for (const [response, behind] of this.open) if (behind.toString('hex') === key) response.end();
    }
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
