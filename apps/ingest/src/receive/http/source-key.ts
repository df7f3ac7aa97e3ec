import { timingSafeEqual } from 'node:crypto';
import { ingestFault } from '../../ingest-faults.js';
import { keyHash } from '../../source/key-hash.js';
import type { Source } from '../../source/source.entity.js';

/**
 * Lets only the holder of the source's key pass. The comparison takes the same time wherever the hashes differ.
 * @throws Fault `source-key-wrong` (401)
 */
export function requireKey(source: Source, authorization: string | undefined): void {
  const key = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  const given = Buffer.from(keyHash(key ?? ''), 'hex');
  const known = Buffer.from(source.keySha256, 'hex');
  if (key === undefined || !timingSafeEqual(given, known)) throw ingestFault('source-key-wrong', { sourceId: source.id });
}
