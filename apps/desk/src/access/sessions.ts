import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock } from '@wireroom/runtime';
import { ACCESS_SETTINGS, type AccessSettings } from './access-settings.js';
import type { Identity } from './identity-provider.js';
import { sessionStanding } from './session-standing.js';

interface SessionRow {
  readonly user_id: string;
  readonly name: string;
  readonly role: Role;
  readonly created_at: Date;
  readonly seen_at: Date;
}

/** Being seen is written down this often at most, in milliseconds: not with every request. */
const SEEN_EVERY_MS = 60_000;

/** What is kept of a token: whoever reads the table cannot sign in with it. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The sessions of the desk, in its database: every copy knows them. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings,
  ) {}

  /** Opens one and answers its token: 256 random bits. */
  async open(userId: string, address: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.gate.run(async () => {
      await this.gate.sql(
        'insert into desk.session (token_hash, user_id, created_at, seen_at, address) values ($1, $2, $3, $3, $4)',
        [tokenHash(token), userId, now, address],
      );
      await this.gate.sql('update desk."user" set last_seen_at = $2 where id = $1', [userId, now]);
      await this.gate.sql('delete from desk.session where created_at <= $1', [this.oldest(now)]);
    });
    return token;
  }

  /** Who has that token; undefined when its session has ended. `use` false looks without being seen. */
  async find(hash: Buffer, { use = true } = {}): Promise<Identity | undefined> {
    const [row] = await this.gate.read<SessionRow>(
      `select s.user_id, u.name, u.role, s.created_at, s.seen_at
       from desk.session s join desk."user" u on u.id = s.user_id where s.token_hash = $1 and not u.disabled`,
      [hash],
    );
    if (row === undefined) return undefined;
    const now = this.clock.now();
    const times = { createdAt: row.created_at, seenAt: row.seen_at };
    if (sessionStanding(times, this.settings.limits, now) !== 'open') return undefined;
    if (use && now.getTime() - row.seen_at.getTime() > SEEN_EVERY_MS) await this.seen(hash, row.user_id, now);
    return { userId: row.user_id, name: row.name, role: row.role };
  }

  async end(token: string): Promise<void> {
    await this.gate.run(() => this.gate.sql('delete from desk.session where token_hash = $1', [tokenHash(token)]));
  }

  /** Ends all sessions of a user; joins an open transaction. */
  async endAll(userId: string): Promise<void> {
    await this.gate.run(() => this.gate.sql('delete from desk.session where user_id = $1', [userId]));
  }

  private async seen(hash: Buffer, userId: string, now: Date): Promise<void> {
    await this.gate.run(async () => {
      await this.gate.sql('update desk.session set seen_at = $2 where token_hash = $1', [hash, now]);
      await this.gate.sql('update desk."user" set last_seen_at = $2 where id = $1', [userId, now]);
    });
  }

  private oldest(now: Date): Date {
    return new Date(now.getTime() - this.settings.limits.absoluteMs);
  }
}
