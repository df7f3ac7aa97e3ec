import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { runtimeFault } from '../runtime-faults.js';

/** AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits. */
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 's1';

/**
 * Seals secrets for the database and opens them again, so that a copy of the database tells nobody a password. A sealed text is
 * bound to its place: moved to another resource or setting it does not open.
 */
export class SecretSeal {
  private readonly keys: readonly Buffer[];

  /** @param keys of 32 bytes in base64: the first seals, all open, so that a key can be changed */
  constructor(keys: readonly string[]) {
    this.keys = keys.map((key) => Buffer.from(key, 'base64'));
  }

  /** Whether there is a key to seal with. */
  get ready(): boolean {
    return this.keys.length > 0;
  }

  /** Whether a text was sealed with the key that seals now. */
  isCurrent(sealed: string): boolean {
    const [key] = this.keys;
    return key !== undefined && sealed.split('.')[1] === idOf(key);
  }

  /** @throws Fault `secrets-key-unset` */
  seal(text: string, place: string): string {
    const [key] = this.keys;
    if (key === undefined) throw runtimeFault('secrets-key-unset');
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [VERSION, idOf(key), Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')].join('.');
  }

  /** @throws Fault `secret-unreadable` where no key opens it, or it is of another place */
  open(sealed: string, place: string): string {
    const [version, keyId, body = ''] = sealed.split('.');
    const key = this.keys.find((each) => idOf(each) === keyId);
    if (version !== VERSION || key === undefined) throw runtimeFault('secret-unreadable', { place });
    const bytes = Buffer.from(body, 'base64url');
    const text = bytes.subarray(NONCE_BYTES + TAG_BYTES);
    try {
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    } catch (error) {
      throw runtimeFault('secret-unreadable', { place }, error);
    }
  }
}

/** Tells keys apart without telling them. */
function idOf(key: Buffer): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 8);
}
