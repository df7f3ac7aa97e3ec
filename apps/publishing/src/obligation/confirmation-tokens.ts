import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Obligation } from '@wireroom/contracts';

/** What a token is made for. */
export type Confirmable = Pick<Obligation, 'id' | 'dueAt'>;

/** Parts this use of the key from every other (RFC 5869, 3.2). */
const PURPOSE = 'wireroom confirmation of a withdrawal';

/**
 * Makes the tokens that let a recipient confirm an obligation: HMAC-SHA-256 (RFC 2104) over its id and its time, in base64url. Ids follow from article, revision and
 * recipient, so that anybody can tell them; the time binds a token to the one opening of it. A token holds as long as the obligation can still change:
 * a recipient may be late.
 */
export class ConfirmationTokens {
  private readonly keys: readonly Buffer[];

  /** @param secrets of 32 bytes in base64: tokens are made with the first, and all are known, so that it can be changed. Without any there are no tokens. */
  constructor(secrets: readonly string[]) {
    this.keys = secrets.map((secret) => Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64'), '', PURPOSE, 32)));
  }

  /** Undefined where there is no key. */
  tokenOf(obligation: Confirmable): string | undefined {
    const [key] = this.keys;
    return key === undefined ? undefined : digestOf(key, obligation).toString('base64url');
  }

  /** Takes the same time wherever a token is wrong. */
  isTokenOf(obligation: Confirmable, token: string): boolean {
    const given = Buffer.from(token, 'base64url');
    return this.keys.some((key) => {
      const digest = digestOf(key, obligation);
      return given.length === digest.length && timingSafeEqual(given, digest);
    });
  }
}

function digestOf(key: Buffer, { id, dueAt }: Confirmable): Buffer {
  return createHmac('sha256', key).update(`${id}\n${dueAt}`).digest();
}
