import { Inject, Injectable } from '@nestjs/common';
import { TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock } from '@wireroom/runtime';
import { deskFault } from '../desk-faults.js';

/** Failures are counted from the first one for this long, in milliseconds. */
const WINDOW_MS = 15 * 60_000;
/** One name from one address. */
const OF_BOTH = 5;
/** Any names from one address. */
const OF_ADDRESS = 30;
/** One name from any addresses: many, so that nobody can keep a colleague out by failing in his name. */
const OF_NAME = 100;

/** How many tries to sign in may fail, counted in the database for all copies of the desk. */
@Injectable()
export class SignInLimit {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Counts a try as a failure before it is looked at, so that tries at the same time count too.
   * @throws Fault `sign-in-limited`
   */
  async count(name: string, address: string): Promise<void> {
    const now = this.clock.now();
    const here = new Map([
      [`address ${address}`, OF_ADDRESS],
      [bothKey(name, address), OF_BOTH],
    ]);
    await this.hold(here, now);
    // What is stopped by its address does not count against the name: one address alone keeps nobody else out.
    await this.hold(new Map([[`name ${name}`, OF_NAME]]), now);
  }

  private async hold(limits: ReadonlyMap<string, number>, now: Date): Promise<void> {
    const counted = await this.gate.run(() => this.add([...limits.keys()], now));
    const over = counted.filter(({ key, failures }) => failures > (limits.get(key) ?? 0));
    if (over.length === 0) return;
    const until = Math.max(...over.map(({ since }) => since.getTime() + WINDOW_MS));
    throw deskFault('sign-in-limited', { seconds: Math.max(1, Math.ceil((until - now.getTime()) / 1_000)) });
  }

  /** It was no failure after all. */
  async forget(name: string, address: string): Promise<void> {
    await this.gate.run(async () => {
      await this.gate.sql('delete from desk.sign_in_failure where key = $1', [bothKey(name, address)]);
      await this.gate.sql('update desk.sign_in_failure set failures = greatest(failures - 1, 0) where key = any($1)', [
        [`address ${address}`, `name ${name}`],
      ]);
    });
  }

  private async add(keys: readonly string[], now: Date): Promise<{ key: string; failures: number; since: Date }[]> {
    const begin = new Date(now.getTime() - WINDOW_MS);
    const counted = await this.gate.sql<{ key: string; failures: number; since: Date }>(
      `insert into desk.sign_in_failure as f (key, failures, since) select key, 1, $2 from unnest($1::text[]) key
       on conflict (key) do update set failures = case when f.since <= $3 then 1 else f.failures + 1 end,
         since = case when f.since <= $3 then $2 else f.since end
       returning key, failures, since`,
      [keys, now, begin],
    );
    await this.gate.sql('delete from desk.sign_in_failure where since <= $1', [begin]);
    return counted;
  }
}

/** An address holds no space, so no two pairs have one key. */
const bothKey = (name: string, address: string) => `both ${name} ${address}`;
