import { Inject, Injectable } from '@nestjs/common';
import { TransactionGate } from '@wireroom/persistence';
import { Source } from './source.entity.js';

/** How long a source is answered from memory, in milliseconds: what another copy changed is in force here after this time. */
const REMEMBER_MS = 2_000;

interface Remembered {
  readonly source: Promise<Source | undefined>;
  readonly until: number;
}

/** The configured sources. */
@Injectable()
export class Sources {
  private readonly remembered = new Map<string, Remembered>();

  constructor(@Inject(TransactionGate) private readonly gate: TransactionGate) {}

  /** By id, from memory for two seconds, for pushes. Of an unknown id nothing is remembered: a new source is there at once. */
  async find(id: string): Promise<Source | undefined> {
    const known = this.remembered.get(id);
    if (known !== undefined && known.until > Date.now()) return known.source;
    const looked: Remembered = { source: this.read(id), until: Date.now() + REMEMBER_MS };
    this.remembered.set(id, looked);
    const source = await looked.source.catch((error: unknown) => {
      this.drop(id, looked);
      throw error;
    });
    if (source === undefined) this.drop(id, looked);
    return source;
  }

  /** By id, as it is kept now. */
  read(id: string): Promise<Source | undefined> {
    return this.gate.run(async () => (await this.gate.manager.findOneBy(Source, { id })) ?? undefined);
  }

  /** All, by id, as they are kept now. */
  all(): Promise<Source[]> {
    return this.gate.run(() => this.gate.manager.find(Source, { order: { id: 'ASC' } }));
  }

  /** What was changed here is in force here at once: also for a push whose look-up began before the change. */
  forget(ids: readonly string[]): void {
    for (const id of ids) this.remembered.delete(id);
  }

  private drop(id: string, looked: Remembered): void {
    if (this.remembered.get(id) === looked) this.remembered.delete(id);
  }
}
