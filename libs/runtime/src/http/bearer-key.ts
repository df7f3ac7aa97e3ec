import { createHash, timingSafeEqual } from 'node:crypto';

/** The key in an `Authorization: Bearer` header (RFC 6750); undefined where there is none. */
export function bearerKey(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
}

/** SHA-256 of a key: all that is kept or compared of it. Keys are long and random, so no slow hash is needed. */
export function keyDigest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/** Whether a key is the one of that digest. Takes the same time wherever they differ. */
export function isKeyOf(digest: Uint8Array, key: string): boolean {
  return timingSafeEqual(keyDigest(key), digest);
}
