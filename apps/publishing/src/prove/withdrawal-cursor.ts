import { Instant } from '@wireroom/contracts';
import { validate } from 'uuid';

/** A place among withdrawals, the newest first: the last one that was seen. */
export interface WithdrawalCursor {
  readonly withdrawnAt: string;
  readonly articleId: string;
}

/** Undefined for what no page has given out. */
export function parseWithdrawalCursor(text: string): WithdrawalCursor | undefined {
  const [withdrawnAt = '', articleId = '', ...rest] = text.split('_');
  const isInstant = Instant.safeParse(withdrawnAt).success && !Number.isNaN(Date.parse(withdrawnAt));
  return rest.length > 0 || !isInstant || !validate(articleId) ? undefined : { withdrawnAt, articleId };
}
