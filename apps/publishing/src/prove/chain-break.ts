import { CHAIN_START } from '@wireroom/editorial';
import type { TransactionGate } from '@wireroom/persistence';

/** The first entry of the whole chain that does not follow from the one before it; undefined while it is intact. In the open transaction. */
export async function chainBreak(gate: TransactionGate): Promise<number | undefined> {
  const [broken] = await gate.sql<{ sequence: string }>(
    `select sequence from (
       select sequence, content, hash, lag(hash, 1, $1) over in_order as before, lag(sequence, 1, 0::bigint) over in_order as last
       from publishing.obligation_ledger window in_order as (order by sequence)) e
     where sequence <> last + 1 or hash <> encode(sha256(convert_to(before || E'\\n' || content, 'UTF8')), 'hex')
     order by sequence limit 1`,
    [CHAIN_START],
  );
  return broken === undefined ? undefined : Number(broken.sequence);
}
