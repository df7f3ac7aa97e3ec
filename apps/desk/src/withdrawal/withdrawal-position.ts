import { Instant } from '@wireroom/contracts';
import { validate } from 'uuid';

/** A place among withdrawals, the newest first: the last one that was seen. */
export interface WithdrawalPosition {
  readonly withdrawnAt: string;
  readonly articleId: string;
}

export const withdrawalCursor = ({ withdrawnAt, articleId }: WithdrawalPosition): string => `${withdrawnAt}_${articleId}`;

/** The position that a cursor names; undefined for what no page has given out. */
export function parseWithdrawalCursor(cursor: string): WithdrawalPosition | undefined {
  const [withdrawnAt = '', articleId = '', ...rest] = cursor.split('_');
  const isInstant = Instant.safeParse(withdrawnAt).success && !Number.isNaN(Date.parse(withdrawnAt));
  return rest.length > 0 || !isInstant || !validate(articleId) ? undefined : { withdrawnAt, articleId };
}
