import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import { addressOf } from './address-of.js';
import { DestinationState } from './destination.entity.js';

/** The destinations' states in the database. */
@Injectable()
export class Destinations {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
  ) {}

  /** Brings the plan's destinations into the database; one whose address has changed is taken up again. */
  async apply(): Promise<void> {
    for (const destination of this.plan.destinations.values()) {
      await this.dataSource.query(
        `insert into publishing.destination as d (id, url, state) values ($1, $2, 'active')
         on conflict (id) do update set url = excluded.url, state = 'active', suspended_at = null where d.url <> excluded.url`,
        [destination.id, addressOf(destination)],
      );
    }
  }

  async suspended(): Promise<ReadonlySet<string>> {
    const rows = await this.dataSource.getRepository(DestinationState).findBy({ state: 'suspended' });
    return new Set(rows.map(({ id }) => id));
  }
}
