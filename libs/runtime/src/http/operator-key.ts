import { runtimeFault } from '../runtime-faults.js';
import { bearerKey, isKeyOf, keyDigest } from './bearer-key.js';

/**
 * Lets only whoever holds the operator key pass.
 * @throws Fault `operator-key-unset` (403) when none is configured, `operator-key-wrong` (401)
 */
export function requireOperator(key: string | undefined, authorization: string | undefined): void {
  if (key === undefined) throw runtimeFault('operator-key-unset');
  const given = bearerKey(authorization);
  if (given === undefined || !isKeyOf(keyDigest(key), given)) throw runtimeFault('operator-key-wrong');
}
