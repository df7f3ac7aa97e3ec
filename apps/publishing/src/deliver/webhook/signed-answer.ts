import type { IncomingHttpHeaders } from 'node:http';
import { WithdrawalConfirmation } from '@wireroom/contracts';
import type { Webhook } from 'standardwebhooks';
import { wordsOf } from '../network/words-of.js';

/** An answer to a notice. */
export interface SignedAnswer {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** What the notice was delivered under: an answer speaks of the delivery whose id it is signed with, and of no other. */
  readonly deliveryId: string;
}

/** Whether an answer claims to be signed. Any other says only that the notice was taken, which proves nothing. */
export function claimsToBeSigned(httpStatus: number, headers: IncomingHttpHeaders): boolean {
  return httpStatus >= 200 && httpStatus < 300 && headers['webhook-signature'] !== undefined;
}

/**
 * What the receiver says, signed as deliveries are (Standard Webhooks 1.0.0) over the delivery's id, a time and the body. A time that is more than five minutes off is
 * not taken, nor is the signature of another delivery: an answer cannot be used again. A body that is sent back as it came confirms nothing, though its
 * signature holds: no rendition says `withdrawn`. Otherwise the reason why it is not believed.
 * @param signers one for each secret that is valid now
 */
export function readSignedAnswer(answer: SignedAnswer, signers: readonly Webhook[]): WithdrawalConfirmation | string {
  const headers = signatureOf(answer.headers);
  if (headers['webhook-id'] !== answer.deliveryId) return 'it is signed for another delivery';
  const faults = signers.map((signer) => faultOf(() => signer.verify(answer.body, headers, { jsonParse: false })));
  if (!faults.includes(undefined)) return `its signature: ${faults[0]}`;
  const said = WithdrawalConfirmation.safeParse(jsonOf(answer.body));
  return said.success ? said.data : 'its body does not say whether the article is withdrawn';
}

function signatureOf(headers: IncomingHttpHeaders): Record<string, string> {
  const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];
  return Object.fromEntries(names.map((name) => [name, String(headers[name] ?? '')]));
}

function faultOf(check: () => unknown): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return wordsOf(error);
  }
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
