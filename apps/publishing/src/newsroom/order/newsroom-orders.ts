import { Inject, Injectable } from '@nestjs/common';
import type { ApplyReport, ResourceChange } from '@wireroom/contracts';
import { Outbox, TransactionGate } from '@wireroom/persistence';
import { newsroomInvalid, requireVersion, runtimeFault, SecretSeal } from '@wireroom/runtime';
import { SERVED_DESTINATIONS, type ServedDestinations } from '../../destination/served-destinations.js';
import { readTroubled } from '../../destination/standings.js';
import { lockOrders } from '../newsroom-locks.js';
import { readNewsroom } from '../read-newsroom.js';
import { type Consequences, consequencesOf } from './consequences.js';
import { type Draft, draftOf } from './draft.js';
import { draftProblems } from './draft-problems.js';
import type { NewsroomOrder, OneResource } from './newsroom-order.js';
import { sealDrafts } from './seal-drafts.js';
import { writeDraft } from './write-draft.js';

/** Changes routes and destinations: everything that an order says, in one transaction, or nothing. */
@Injectable()
export class NewsroomOrders {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(SecretSeal) private readonly seal: SecretSeal,
    @Inject(SERVED_DESTINATIONS) private readonly served: ServedDestinations,
  ) {}

  /**
   * Answers once it is in force here; other copies follow within seconds, and with the next batch that they take.
   * @throws Fault `newsroom-invalid` with all that is wrong, `version-differs`, `not-found`, `secrets-key-unset`
   */
  async apply(order: NewsroomOrder): Promise<ApplyReport> {
    if (order.dryRun) return this.run(order);
    return this.served.takeUp(await this.mended(order), () => this.run(order));
  }

  /** Destinations that are suspended or only probed, and that the order changes: they are tried at once by their new settings. */
  private async mended(order: NewsroomOrder): Promise<string[]> {
    const troubled = await readTroubled(this.gate, [...(order.read.ids.destinations ?? [])]);
    if (troubled.size === 0) return [];
    const { changes } = await this.run({ ...order, dryRun: true });
    return changes
      .filter(({ kind, id, action }) => kind === 'destination' && action === 'update' && troubled.has(id))
      .map(({ id }) => id);
  }

  private run(order: NewsroomOrder): Promise<ApplyReport> {
    return this.gate.run(async () => {
      if (!order.dryRun) await lockOrders(this.gate);
      const rows = await readNewsroom(this.gate);
      const draft = draftOf(rows, order, this.seal);
      if (order.one !== undefined) requireThere(order.one, draft);
      const problems = [...order.read.problems, ...draftProblems(draft, rows, order)];
      if (problems.length > 0) throw newsroomInvalid(problems);
      const sealed = sealDrafts(this.seal, draft.destinations);
      const consequences = await consequencesOf(this.gate, draft);
      if (!order.dryRun) await writeDraft(this.gate, this.outbox, { draft, sealed });
      return { dryRun: order.dryRun, changes: changesOf(draft, consequences) };
    });
  }
}

/** @throws Fault `not-found` for what is to be deleted, `version-differs` */
function requireThere({ list, id, deleted, ifMatch }: OneResource, draft: Draft): void {
  const kind = list === 'routes' ? 'route' : 'destination';
  const found = draft[list].find((each) => each.id === id);
  if (deleted && found === undefined) throw runtimeFault('not-found', { what: kind, id });
  const version = found?.before === undefined ? 0 : found.version - (found.action === 'none' ? 0 : 1);
  requireVersion(ifMatch, { kind, id, version });
}

function changesOf({ destinations, routes }: Draft, consequences: Consequences): ResourceChange[] {
  const told = <K extends 'destination' | 'route'>(kind: K, { id, action, version, settings }: Draft['routes'][number]) => {
    const follows = consequences[`${kind}s`].get(id) ?? [];
    return { kind, id, action, version, settings: [...settings], consequences: [...follows] };
  };
  return [
    ...destinations.map(({ id, action, version, settings, path, again }) =>
      told('destination', { id, action, version, settings, path, again }),
    ),
    ...routes.map((each) => told('route', each)),
  ];
}
