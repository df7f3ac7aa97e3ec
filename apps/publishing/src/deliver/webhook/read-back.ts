import type { ProofAnswer } from '../../obligation/prover.js';
import type { SentWithdrawal } from '../channel.js';
import { namesOf } from '../names-of.js';
import { confirmed, notYet } from '../proof-answer.js';
import { isWithdrawnCopy } from './withdrawn-copy.js';

/** What stands at an address. */
export interface ReadCopy {
  readonly httpStatus: number;
  /** At most as many bytes as were asked for. */
  readonly body: Buffer;
}

/** More of a copy is not read than the notice is long and this many bytes: more than any status in JSON needs. */
const BEYOND_NOTICE_BYTES = 64 * 1024;
/** Not found, and gone (RFC 9110, 15.5.5 and 15.5.11). */
const NOT_THERE: ReadonlySet<number> = new Set([404, 410]);

/**
 * Looks at the addresses under which a receiver has its copies of the article. It is gone where each of them answers 404 or 410, or with its withdrawal. Every other answer
 * says nothing: a page behind a login, or a gateway's fault, is no proof.
 */
export async function readBack(
  template: string,
  sent: SentWithdrawal,
  get: (url: URL, limit: number) => Promise<ReadCopy>,
): Promise<ProofAnswer> {
  const addresses = namesOf(template, sent);
  if (typeof addresses === 'string') return notYet(addresses);
  const seen = [];
  for (const address of addresses) {
    const url = new URL(address);
    const { httpStatus, body } = await get(url, sent.notice.bytes.length + BEYOND_NOTICE_BYTES);
    const found = `${url.href} answers ${httpStatus}`;
    if (NOT_THERE.has(httpStatus)) seen.push(found);
    else if (httpStatus !== 200) return notYet(found);
    else if (isWithdrawnCopy(body, sent.notice)) seen.push(`${found} with the withdrawal`);
    else return notYet(`${found}, and not with the withdrawal`);
  }
  return confirmed('read-back', seen.join('; '));
}
