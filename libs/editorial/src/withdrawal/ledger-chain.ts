import { createHash } from 'node:crypto';
import type { Obligation } from '@wireroom/contracts';
import { canonicalJson } from './canonical-json.js';

/** What the first entry is bound to. */
export const CHAIN_START = '0'.repeat(64);

/** Facts of a withdrawal that its recipients' first entries vouch for. */
export interface WithdrawalFacts {
  readonly provider: string;
  readonly guid: string;
  readonly headline?: string;
  readonly pubStatus: string;
  readonly reason?: string;
  readonly withdrawnAt: string;
}

/** One thing to write down. */
export interface ChainEntry {
  readonly sequence: number;
  /** RFC 3339, UTC, milliseconds. */
  readonly at: string;
  readonly change: string;
  /** As it is after the change. */
  readonly obligation: Obligation;
  /** With the first entry of an obligation. */
  readonly withdrawal?: WithdrawalFacts;
}

/** What an entry vouches for: all of an obligation but what changes with each attempt. */
export function vouchedOf({ attempts: _, why, ...obligation }: Obligation): Omit<Obligation, 'attempts'> {
  return obligation.state === 'refused' ? { ...obligation, why } : obligation;
}

/** The text that is hashed and kept. */
export function contentOf({ obligation, ...entry }: ChainEntry): string {
  return canonicalJson({ ...entry, obligation: vouchedOf(obligation) });
}

/** Lower-case hex SHA-256 over the hash before, a line feed and the content, in UTF-8. */
export function chainHash(before: string, content: string): string {
  return createHash('sha256').update(`${before}\n${content}`).digest('hex');
}
