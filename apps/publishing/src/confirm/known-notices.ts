import { Inject, Injectable } from '@nestjs/common';
import { obligationIdOf, recipientKeyOf } from '@wireroom/editorial';
import { TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock, GroupCommit, LOGGER, type Logger } from '@wireroom/runtime';
import { ConfirmationLinks } from '../obligation/confirmation-links.js';
import type { Notice, NoticeAnswer, NoticeObligation, Notices } from '../obligation/notices.js';
import { PROOFS, type Proofs } from '../obligation/proofs.js';
import { changeOf } from './change-of.js';

/** Notices that one statement asks about at most: a withdrawal goes to many destinations in the same moment. */
const NOTICES_AT_ONCE = 512;
/** Statements that may run at once. */
const AT_ONCE = 2;

/** What is known of notices by their obligations, whose ids follow from what they are owed for. */
@Injectable()
export class KnownNotices implements Notices {
  private readonly dueAt: GroupCommit<string, Date | undefined>;

  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(ConfirmationLinks) private readonly links: ConfirmationLinks,
    @Inject(PROOFS) private readonly proofs: Proofs,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.dueAt = new GroupCommit((ids) => this.readDue(ids), { maxBatch: NOTICES_AT_ONCE, concurrency: AT_ONCE });
  }

  async obligationOf({ destinationId, articleId, revision }: Notice): Promise<NoticeObligation | undefined> {
    // The channel is no part of the key.
    const id = obligationIdOf(articleId, revision, recipientKeyOf({ kind: 'destination', destinationId, channel: '' }));
    try {
      const dueAt = await this.dueAt.submit(id);
      return dueAt && { id, link: this.links.linkOf({ id, dueAt: dueAt.toISOString() }) };
    } catch (error) {
      this.logger.warn({ err: error, obligation: id }, 'a notice is sent without the link to confirm it');
      return undefined;
    }
  }

  takeAnswers(answers: readonly NoticeAnswer[]): Promise<void> {
    const at = this.clock.now();
    return this.proofs.takeAll(
      new Map(answers.map(({ obligationId, says }) => [obligationId, changeOf(says, 'signed-confirmation', at)])),
    );
  }

  private async readDue(ids: readonly string[]): Promise<(Date | undefined)[]> {
    const rows = await this.gate.read<{ id: string; dueAt: Date }>(
      'select obligation_id as id, due_at as "dueAt" from publishing.obligation where obligation_id = any($1::uuid[])',
      [ids],
    );
    const byId = new Map(rows.map(({ id, dueAt }) => [id, dueAt]));
    return ids.map((id) => byId.get(id));
  }
}
