import { Inject, Injectable } from '@nestjs/common';
import { Outbox, TransactionGate } from '@wireroom/persistence';
import type { Publication } from '../line/publication.js';
import { type FoundRecipient, RECIPIENT_FINDERS, type RecipientFinder } from '../obligation/recipient-finder.js';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import type { Done } from './append-ledger.js';
import { findDestinations } from './find-destinations.js';
import { findEarlier } from './find-earlier.js';
import { mergeRecipients } from './merge-recipients.js';
import { openObligations } from './open-obligations.js';
import { recordDone } from './record-done.js';
import { reopen } from './reopen.js';

/** A revision whose article has, or is to have, obligations, and who may have a copy of it. */
export interface Followed {
  readonly publication: Publication;
  readonly recipients: readonly FoundRecipient[];
}

/** Row 12 begins: a withdrawal opens an obligation for whoever may have the article, and a usable revision ends following them. */
@Injectable()
export class Withdrawals {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(RECIPIENT_FINDERS) private readonly finders: readonly RecipientFinder[],
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
  ) {}

  /**
   * Finds who may have what is withdrawn, in the open transaction that has the articles' turns, before what is owed of them is cancelled. One revision of an
   * article at a time. Answers what `record` is to be given.
   */
  async find(publications: readonly Publication[]): Promise<Followed[]> {
    const concerned = publications.filter((each) => isWithdrawal(each) || each.article.revision > 1);
    const articleIds = concerned.filter(isWithdrawal).map(({ article }) => article.id);
    const found: FoundRecipient[] = [];
    if (articleIds.length > 0)
      for (const find of [findEarlier, findDestinations, ...this.finders]) found.push(...(await find(this.gate, articleIds)));
    return concerned.map((publication) => ({
      publication,
      recipients: found.filter(({ articleId }) => articleId === publication.article.id),
    }));
  }

  /** Opens, supersedes and reopens, round by round as it was found. Last in the transaction: the chain is locked until its commit. */
  async record(rounds: readonly (readonly Followed[])[], at: Date): Promise<void> {
    const dueAt = new Date(at.getTime() + this.config.WIREROOM_WITHDRAWAL_DUE_SECONDS * 1_000);
    const done: Done[] = [];
    // What an earlier revision of the same batch has cancelled, a later one does not find any more.
    const known: FoundRecipient[] = [];
    const notices = new Set<string>();
    for (const round of rounds) {
      known.push(...round.flatMap(({ recipients }) => withoutNotices(recipients, notices)));
      const publications = round.map(({ publication }) => publication);
      for (const { article } of publications.filter(isWithdrawal)) notices.add(`${article.id} ${article.revision}`);
      const withdrawn = { publications: publications.filter(isWithdrawal), recipients: mergeRecipients(known) };
      const usable = publications.filter((each) => !isWithdrawal(each));
      done.push(...(await reopen(this.gate, usable, at)));
      done.push(...(await openObligations(this.gate, this.outbox, { ...withdrawn, at, dueAt })));
    }
    await recordDone(this.gate, this.outbox, { done, at });
  }
}

/** What is owed of a withdrawal in the same batch is a notice, though no table says so yet. */
function withoutNotices(recipients: readonly FoundRecipient[], notices: ReadonlySet<string>): FoundRecipient[] {
  return recipients.flatMap((each) => {
    const received = each.received.filter(({ revision }) => !notices.has(`${each.articleId} ${revision}`));
    return received.length === 0 && each.received.length > 0 ? [] : [{ ...each, received }];
  });
}

function isWithdrawal({ article }: Publication): boolean {
  return article.pubStatus !== 'usable';
}
