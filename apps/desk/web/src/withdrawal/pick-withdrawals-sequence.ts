import type { WireState } from '../wire/wire-store.js';

/** Grows when anything about any withdrawal changes; the desk tells at most twice a second or so. */
export const pickWithdrawalsSequence = (state: WireState) => state.withdrawals?.sequence ?? 0;
