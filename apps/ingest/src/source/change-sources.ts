import { Inject, Injectable } from '@nestjs/common';
import type { ResourceChange } from '@wireroom/contracts';
import { type OrderAsRead, readSettings } from '@wireroom/editorial';
import { portionsOf, TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock, newsroomInvalid, requireVersion, runtimeFault } from '@wireroom/runtime';
import { deletionOf, planSources, type SourcePlan } from './plan-sources.js';
import { Source } from './source.entity.js';
import { Sources } from './sources.js';

/** Key of the advisory lock under which sources change, one order at a time; any constant of our own will do. */
const NEWSROOM_LOCK = 0x4e455753;

/** How one resource is to be changed. */
export interface ChangeWish {
  /** Answers what would change, and changes nothing. */
  readonly dryRun: boolean;
  /** The header: the version that the change was made for. */
  readonly ifMatch?: string | undefined;
}

/** Changes the sources: everything that an order says, or nothing. */
@Injectable()
export class ChangeSources {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(Sources) private readonly sources: Sources,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Fault `newsroom-invalid` with all that is wrong */
  apply(order: OrderAsRead<'sources'>): Promise<readonly ResourceChange[]> {
    return this.change(order.dryRun, (there) => this.planOf(there, order));
  }

  /** @throws Fault `newsroom-invalid`, `version-differs` */
  async put(id: string, body: unknown, { dryRun, ifMatch }: ChangeWish): Promise<ResourceChange> {
    const order = readSettings('sources', id, body);
    const [change] = await this.change(dryRun, (there) => {
      const plan = this.planOf(there, order);
      requireVersion(ifMatch, { kind: 'source', id, version: there.find((each) => each.id === id)?.version ?? 0 });
      return plan;
    });
    return change as ResourceChange;
  }

  /** @throws Fault `not-found`, `version-differs` */
  async delete(id: string, { dryRun, ifMatch }: ChangeWish): Promise<ResourceChange> {
    const [change] = await this.change(dryRun, (there) => {
      const source = there.find((each) => each.id === id);
      if (source === undefined) throw runtimeFault('not-found', { what: 'source', id });
      requireVersion(ifMatch, { kind: 'source', id, version: source.version });
      return { changes: [deletionOf(source)], written: [], deleted: [id], problems: [] };
    });
    return change as ResourceChange;
  }

  private planOf(there: readonly Source[], order: OrderAsRead<'sources'>): SourcePlan {
    const plan = planSources(there, order, this.clock.now());
    if (plan.problems.length > 0) throw newsroomInvalid(plan.problems);
    return plan;
  }

  private change(dryRun: boolean, planOf: (there: readonly Source[]) => SourcePlan): Promise<readonly ResourceChange[]> {
    return this.gate.run(async () => {
      if (!dryRun) await this.gate.sql("select pg_advisory_xact_lock($1, hashtext('ingest'))", [NEWSROOM_LOCK]);
      const { changes, written, deleted } = planOf(await this.sources.all());
      if (!dryRun) await this.write(written, deleted);
      return changes;
    });
  }

  private async write(written: readonly Source[], deleted: readonly string[]): Promise<void> {
    for (const portion of portionsOf(written)) await this.gate.manager.upsert(Source, [...portion], ['id']);
    if (deleted.length > 0) await this.gate.sql('delete from ingest.source where id = any($1::text[])', [deleted]);
    this.gate.afterCommit(() => this.sources.forget([...written.map(({ id }) => id), ...deleted]));
  }
}
