import { keyDigest } from '@wireroom/runtime';

/** Lower-case hex SHA-256 of a source's key: all that is kept of it. */
export function keyHash(key: string): string {
  return keyDigest(key).toString('hex');
}
