import type { WithdrawalConfirmation } from '@wireroom/contracts';

/** A withdrawal on its way to a destination. */
export interface Notice {
  readonly destinationId: string;
  readonly articleId: string;
  /** The revision that withdraws the article. */
  readonly revision: number;
}

/** What a notice is sent for. */
export interface NoticeObligation {
  readonly id: string;
  /** Where its recipient confirms, with a token; absent where there is no key to make one with. */
  readonly link?: string;
}

/** What a recipient said in its answer to a notice, by a signature that was checked. */
export interface NoticeAnswer {
  readonly obligationId: string;
  readonly says: WithdrawalConfirmation;
}

/** What those who send notices need to know, and what they have to tell. */
export interface Notices {
  /** Undefined where nothing is owed, since the destination never had the article. Never throws: a notice does not wait for its link. */
  obligationOf(notice: Notice): Promise<NoticeObligation | undefined>;
  /** In the open transaction, as the last thing that it does: see `Proofs`. */
  takeAnswers(answers: readonly NoticeAnswer[]): Promise<void>;
}

/** Injection token of `Notices`. */
export const NOTICES = Symbol('NOTICES');
