import { Inject, Injectable } from '@nestjs/common';
import type { WithdrawalReach } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { runtimeFault } from '@wireroom/runtime';
import { ACCESS_SETTINGS, type AccessSettings } from '../access/access-settings.js';

/** Tells whom a withdrawal would reach, by what the desk has read of deliveries. */
@Injectable()
export class ReadReach {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings,
  ) {}

  /** @throws Fault `not-found` when the desk knows no such article */
  async of(articleId: string): Promise<WithdrawalReach> {
    const [known] = await this.gate.read('select 1 from desk.revision where article_id = $1 limit 1', [articleId]);
    if (known === undefined) throw runtimeFault('not-found', { what: 'article', id: articleId });
    // One that was cancelled before it was tried has reached nobody; its destination may have an earlier revision.
    const rows = await this.gate.read<{ id: string }>(
      `select distinct d.destination_id as id from desk.delivery d where d.article_id = $1 and not exists (
         select 1 from desk.delivery c where c.article_id = d.article_id and c.revision = d.revision and c.delivery_id = d.delivery_id
           and c.state = 'cancelled' and c.attempts = 0
       ) order by 1`,
      [articleId],
    );
    const destinations = rows.map(({ id }) => id);
    return { destinations, confirm: destinations.length > this.settings.confirmReach };
  }
}
