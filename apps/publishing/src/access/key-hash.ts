import { readFileSync } from 'node:fs';
import type { ClientKey } from '@wireroom/contracts';
import { keyDigest } from '@wireroom/runtime';

/** A key as it is kept: whose it is, and its SHA-256. */
export interface KeyHash {
  readonly id: string;
  readonly sha256: Buffer;
}

/** Characters that a key has at least. An empty file must not become a key. */
const KEY_LENGTH = 16;

/** @throws TypeError for a key file that holds no key, and what the file system says of one that is not there */
export function keyHashOf({ id, key, keySha256, keyFile }: ClientKey): KeyHash {
  if (keySha256 !== undefined) return { id, sha256: Buffer.from(keySha256, 'hex') };
  const value = key ?? readFileSync(keyFile ?? '', 'utf8').trim();
  if (value.length < KEY_LENGTH) throw new TypeError(`a key needs ${KEY_LENGTH} characters`);
  return { id, sha256: keyDigest(value) };
}
