import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import { addressOf } from './address-of.js';
import { DestinationState } from './destination.entity.js';

/** Whether a destination takes deliveries, and when a person last had it tried again. */
export type Standing = Pick<DestinationState, 'state' | 'resumedAt'>;

/** The destinations' states in the database. */
@Injectable()
export class Destinations {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
  ) {}

  /** Brings the plan's destinations into the database; one whose address has changed is taken up again. */
  async apply(): Promise<void> {
    const destinations = [...this.plan.destinations.values()];
    await this.dataSource.query(
      `insert into publishing.destination as d (id, url, state)
       select id, url, 'active' from unnest($1::text[], $2::text[]) as p (id, url)
       on conflict (id) do update set url = excluded.url, state = 'active', suspended_at = null, suspended_fault = null,
         failures = 0, next_try_at = null,
         active_since = case when d.state = 'active' then d.active_since else clock_timestamp() end
       where d.url <> excluded.url`,
      [destinations.map(({ id }) => id), destinations.map(addressOf)],
    );
  }

  async standings(): Promise<ReadonlyMap<string, Standing>> {
    const rows = await this.dataSource
      .getRepository(DestinationState)
      .find({ select: { id: true, state: true, resumedAt: true } });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** A suspended destination takes deliveries again, and one that is only probed is tried at once. */
  async resume(destinationId: string): Promise<void> {
    await this.dataSource.query(
      `update publishing.destination set state = 'active', suspended_at = null, suspended_fault = null, failures = 0,
         next_try_at = null, resumed_at = clock_timestamp(),
         active_since = case when state = 'active' then active_since else clock_timestamp() end
       where id = $1`,
      [destinationId],
    );
  }
}
