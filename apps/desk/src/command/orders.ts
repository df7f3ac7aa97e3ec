import { Inject, Injectable } from '@nestjs/common';
import type { CommandContract } from '@wireroom/contracts';
import { CommandSender } from '@wireroom/messaging';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../access/audit-log.js';

/** What somebody orders. */
export interface Order<T> {
  readonly commandId?: string;
  readonly target: string;
  readonly reason?: string;
  readonly data: T;
}

/** Sends orders to the services that own the things; each leaves its row in the audit. */
@Injectable()
export class Orders {
  constructor(
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CommandSender) private readonly sender: CommandSender,
  ) {}

  /** @throws Fault `service-away`, `service-silent`, `order-differs`, or the service's own */
  give<T extends object, A extends object>(contract: CommandContract<T, A>, actor: Actor, order: Order<T>): Promise<A> {
    const { commandId, target, reason, data } = order;
    const { name, role } = actor.identity;
    const work = (id: string) => this.sender.send(contract, { commandId: id, issuer: { name, role, reason }, data });
    return this.audit.around(actor, { commandId, what: contract.name, target, reason, details: { ...data } }, { work });
  }
}
