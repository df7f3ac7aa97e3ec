import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { TransactionGate } from '@wireroom/persistence';
import { LOGGER, type Logger } from '@wireroom/runtime';
import { v7 } from 'uuid';
import { hashPassword, makePassword } from './passwords.js';

const NAME = 'chief';
/** Copies that start at the same time take their turn by this lock. */
const LOCK = `select pg_advisory_xact_lock(hashtextextended('desk.first-user', 0))`;

/** Makes the first user where there is none, and says its password, once: it is kept nowhere. */
@Injectable()
export class FirstUser implements OnApplicationBootstrap {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const [some] = await this.gate.read('select 1 from desk."user" limit 1');
    if (some !== undefined) return;
    const password = makePassword();
    const passwordHash = await hashPassword(password);
    const made = await this.gate.run(async () => {
      await this.gate.sql(LOCK);
      return this.gate.sql(
        `insert into desk."user" (id, name, role, password_hash) select $1, $2, 'chief', $3
         where not exists (select 1 from desk."user") returning 1`,
        [v7(), NAME, passwordHash],
      );
    });
    if (made.length === 0) return;
    const text = `the first user of the desk is ${NAME}, the password ${password}: sign in and change it; it is not said again`;
    this.logger.warn({ firstUser: { name: NAME, initial: password } }, text);
  }
}
