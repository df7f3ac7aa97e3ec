import { Inject, Injectable } from '@nestjs/common';
import type { DestinationResource, DestinationSettings } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { readStatus } from '../destination/read-status.js';
import { SERVED_DESTINATIONS, type ServedDestinations } from '../destination/served-destinations.js';
import { PUBLISHING_PLAN, type PublishingPlan } from './newsroom.js';

interface DestinationResourceRow {
  readonly settings: DestinationSettings;
  readonly version: number;
  readonly changedAt: Date;
}

/** Destinations as they are kept, without their secrets, and how they are. */
@Injectable()
export class DestinationResources {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(SERVED_DESTINATIONS) private readonly served: ServedDestinations,
  ) {}

  /** By id. */
  all(): Promise<DestinationResource[]> {
    return this.read(null);
  }

  async one(id: string): Promise<DestinationResource | undefined> {
    const [resource] = await this.read(id);
    return resource;
  }

  private async read(id: string | null): Promise<DestinationResource[]> {
    await this.plan.refresh();
    const rows = await this.gate.read<DestinationResourceRow>(
      `select settings, version, changed_at as "changedAt" from publishing.destination
       where settings is not null and state <> 'removed' and ($1::text is null or id = $1) order by id collate "C"`,
      [id],
    );
    const endpoints = rows.flatMap(({ settings }) => this.plan.endpoints.get(settings.id) ?? []);
    const statuses = new Map((await readStatus(this.gate, endpoints, this.served)).map((status) => [status.id, status]));
    return rows.flatMap(({ settings, version, changedAt }) => {
      const status = statuses.get(settings.id);
      return status === undefined ? [] : [{ settings, version, changedAt: changedAt.toISOString(), status }];
    });
  }
}
