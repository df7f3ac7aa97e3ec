import { createHash } from 'node:crypto';

/** Lower-case hex SHA-256 of a source's key: all that is kept of it. Keys are long and random, so no slow hash is needed. */
export function keyHash(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
