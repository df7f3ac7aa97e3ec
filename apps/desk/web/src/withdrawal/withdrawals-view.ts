/** Which withdrawals a page shows, as its address says. */
export interface WithdrawalsView {
  readonly state?: 'open' | 'escalated';
  readonly before?: string;
}

export function readWithdrawalsView(search: string): WithdrawalsView {
  const query = new URLSearchParams(search);
  const state = query.get('state');
  return { state: state === 'open' || state === 'escalated' ? state : undefined, before: query.get('before') ?? undefined };
}

/** With its question mark; empty for the newest of all. */
export function withdrawalsQuery({ state, before }: WithdrawalsView): string {
  const query = new URLSearchParams();
  if (state) query.set('state', state);
  if (before) query.set('before', before);
  return query.size === 0 ? '' : `?${query}`;
}
