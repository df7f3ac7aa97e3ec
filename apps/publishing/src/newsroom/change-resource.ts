import { Inject, Injectable } from '@nestjs/common';
import type { ResourceChange } from '@wireroom/contracts';
import { readSettings } from '@wireroom/editorial';
import { dryRunWanted, requireOperator } from '@wireroom/runtime';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { type NewsroomOrder, NOTHING_NAMED, type PublishingList } from './order/newsroom-order.js';
import { NewsroomOrders } from './order/newsroom-orders.js';

/** A change of one resource, as it was asked for. */
export interface ChangeRequest {
  readonly id: string;
  /** The query's `dryRun`, whatever it is. */
  readonly dryRun: unknown;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** Changes one resource at its own address: an order of that alone. */
@Injectable()
export class ChangeResource {
  constructor(
    @Inject(NewsroomOrders) private readonly orders: NewsroomOrders,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
  ) {}

  put(list: PublishingList, request: ChangeRequest, body: unknown): Promise<ResourceChange> {
    return this.change(list, request, { deleted: false, read: () => readSettings(list, request.id, body) });
  }

  delete(list: PublishingList, request: ChangeRequest): Promise<ResourceChange> {
    return this.change(list, request, { deleted: true, read: () => NOTHING_NAMED });
  }

  private async change(
    list: PublishingList,
    { id, dryRun, headers }: ChangeRequest,
    { deleted, read }: { readonly deleted: boolean; readonly read: () => NewsroomOrder['read'] },
  ): Promise<ResourceChange> {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, headers['authorization']);
    const one = { list, id, deleted, ifMatch: headers['if-match'] };
    const { changes } = await this.orders.apply({ read: read(), dryRun: dryRunWanted(dryRun), one });
    return changes[0] as ResourceChange;
  }
}
