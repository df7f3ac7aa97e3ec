import { Inject, Injectable } from '@nestjs/common';
import { Fault } from '@wireroom/contracts';
import { faultRecord } from '@wireroom/messaging';
import { TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock } from '@wireroom/runtime';
import { v4 } from 'uuid';
import { deskFault } from '../desk-faults.js';
import type { Actor } from './actor.js';

/** Something that somebody is about to do. */
export interface Deed {
  /** A repeat of an order has the same; one is made where there is none. */
  readonly commandId?: string;
  readonly what: string;
  readonly target: string;
  readonly reason?: string;
  /** Must hold no secret. */
  readonly details?: object;
}

/** Keeps what people do: a row before it is done, completed after. Rows are never deleted. */
@Injectable()
export class AuditLog {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Does it between two writes to its row. `answered` gives what of the result is kept.
   * @throws what `work` threw; Fault `order-differs` when the id is that of another deed
   */
  async around<T extends object>(
    actor: Actor,
    deed: Deed,
    { work, answered }: { work: (commandId: string) => Promise<T>; answered?: (result: T) => object },
  ): Promise<T> {
    const commandId = deed.commandId ?? v4();
    await this.begin(commandId, actor, deed);
    try {
      const result = await work(commandId);
      const refused = 'outcome' in result && result.outcome === 'refused';
      await this.complete(commandId, refused ? 'refused' : 'done', answered?.(result) ?? result);
      return result;
    } catch (error) {
      const refused = error instanceof Fault && error.outcome === 'reject' && error.status < 500;
      const { code, message } = faultRecord(error);
      await this.complete(commandId, refused ? 'refused' : 'failed', { code, message });
      throw error;
    }
  }

  private async begin(commandId: string, { identity, address }: Actor, deed: Deed): Promise<void> {
    const { what, target, reason = null, details = {} } = deed;
    const rows = await this.gate.run(() =>
      this.gate.sql(
        `insert into desk.audit as a (command_id, at, user_id, who, role, what, target, reason, details, address)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (command_id) do update set address = excluded.address
           where a.user_id = excluded.user_id and a.what = excluded.what and a.target = excluded.target
             and a.reason is not distinct from excluded.reason and a.details::text = excluded.details::text
         returning 1`,
        [
          commandId,
          this.clock.now(),
          identity.userId,
          identity.name,
          identity.role,
          what,
          target,
          reason,
          JSON.stringify(details),
          address,
        ],
      ),
    );
    if (rows.length === 0) throw deskFault('order-differs', { commandId });
  }

  private async complete(commandId: string, outcome: string, answer: object): Promise<void> {
    await this.gate.run(() =>
      this.gate.sql('update desk.audit set outcome = $2, answer = $3, completed_at = $4 where command_id = $1', [
        commandId,
        outcome,
        JSON.stringify(answer),
        this.clock.now(),
      ]),
    );
  }
}
