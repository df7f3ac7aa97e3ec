import { createHash, timingSafeEqual } from 'node:crypto';
import { publishingFault } from '../publishing-faults.js';

/**
 * Lets only whoever holds the operator key pass. The comparison takes the same time wherever the keys differ.
 * @throws Fault `operator-key-unset` (403) when none is configured, `operator-key-wrong` (401)
 */
export function requireOperator(key: string | undefined, authorization: string | undefined): void {
  if (key === undefined) throw publishingFault('operator-key-unset');
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (given === undefined || !timingSafeEqual(hashOf(given), hashOf(key))) throw publishingFault('operator-key-wrong');
}

/** Of one length, as `timingSafeEqual` demands. */
function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
