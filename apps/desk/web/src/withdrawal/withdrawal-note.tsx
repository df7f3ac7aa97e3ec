import type { DeskWithdrawalPage } from '@wireroom/contracts';
import { useResource } from '../api/use-resource.js';
import { Link } from '../page/link.js';
import { withdrawalPath } from '../page/page-path.js';
import { useWireState } from '../wire/wire-context.js';
import { countsText } from './obligation-text.js';
import { pickWithdrawalsSequence } from './pick-withdrawals-sequence.js';

/** How far a withdrawn article is gone from whoever had it. Nothing while the desk has not heard. */
export function WithdrawalNote({ articleId }: { readonly articleId: string }) {
  const { data } = useResource<DeskWithdrawalPage>(
    `/api/withdrawals?article=${articleId}`,
    useWireState(pickWithdrawalsSequence),
  );
  const [withdrawal] = data?.withdrawals ?? [];
  if (withdrawal === undefined) return null;
  return (
    <p className="banner-warning" role="status">
      {countsText(withdrawal.counts)}
      {withdrawal.reopenedBy && `, reopened by revision ${withdrawal.reopenedBy}`}.{' '}
      <Link href={withdrawalPath(articleId)}>Who had it</Link>
    </p>
  );
}
