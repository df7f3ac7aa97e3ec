import { bearerKey, isKeyOf } from '@wireroom/runtime';
import { ingestFault } from '../../ingest-faults.js';
import type { Source } from '../../source/source.entity.js';

/**
 * Lets only the holder of the source's key pass.
 * @throws Fault `source-key-wrong` (401)
 */
export function requireKey(source: Source, authorization: string | undefined): void {
  const key = bearerKey(authorization);
  if (key === undefined || !isKeyOf(Buffer.from(source.keySha256, 'hex'), key))
    throw ingestFault('source-key-wrong', { sourceId: source.id });
}
