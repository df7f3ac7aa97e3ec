import { Inject, Injectable } from '@nestjs/common';
import { runtimeFault } from '@wireroom/runtime';
import { PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import { Destinations } from './destinations.js';
import { SERVED_DESTINATIONS, type ServedDestinations } from './served-destinations.js';

/** Takes a suspended destination up again, for whoever orders it. */
@Injectable()
export class ResumeDestinations {
  constructor(
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(Destinations) private readonly destinations: Destinations,
    @Inject(SERVED_DESTINATIONS) private readonly served: ServedDestinations,
  ) {}

  /**
   * Ends once it is served again here; other copies notice within seconds. One that was removed is found too: withdrawals may be owed to it.
   * @throws Fault `not-found`
   */
  async resume(id: string): Promise<void> {
    if (!this.plan.endpoints.has(id)) throw runtimeFault('not-found', { what: 'destination', id });
    await this.served.takeUp([id], () => this.destinations.resume(id));
  }
}
