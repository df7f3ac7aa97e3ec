import type { PubStatus } from '@wireroom/contracts';

/** A withdrawal that an event states, or that an obligation belongs to: then its status is not known. */
export interface StatedWithdrawal {
  readonly articleId: string;
  readonly revision: number;
  readonly withdrawnAt: string;
  readonly pubStatus: PubStatus | undefined;
}
