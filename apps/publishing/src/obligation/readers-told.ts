import type { Routed } from '../line/routed.js';
import type { FoundRecipient } from './recipient-finder.js';

/** Destinations that are told of an article's revision for its readers, by article. */
export type Told = ReadonlyMap<string, readonly string[]>;

/** Finds whom the readers of articles have named to be told of corrections and withdrawals. */
export interface ReadersTold {
  /**
   * In the open transaction that has the articles' turns, before anything is owed.
   *
   * @param found recipients that were found already: those of withdrawals
   */
  find(routed: readonly Routed[], found: readonly FoundRecipient[]): Promise<Told>;
}

/** Injection token of `ReadersTold`. */
export const READERS_TOLD = Symbol('READERS_TOLD');
