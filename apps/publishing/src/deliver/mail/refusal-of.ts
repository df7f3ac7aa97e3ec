import type { Fault } from '@wireroom/contracts';
import { publishingFault } from '../../publishing-faults.js';

/** What nodemailer tells of a failure: its own code, and the server's reply where there was one. */
export interface MailFailure {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Replies to AUTH or instead of it that no repeat changes: RFC 4954, section 6. */
const LOGIN_REFUSED: ReadonlySet<number> = new Set([530, 534, 535, 538]);

/**
 * What an SMTP reply means for the delivery (RFC 5321, 4.2.1): 4yz is tried again, 5yz to the mail itself is final. A 5yz to connecting or greeting
 * speaks of the server or of us, not of this mail, and is tried again. Undefined when there was no reply.
 */
export function refusalOf({ code, responseCode, response }: MailFailure): Fault | undefined {
  if (responseCode === undefined) return undefined;
  const why = response ?? String(responseCode);
  const permanent = responseCode >= 500;
  if (LOGIN_REFUSED.has(responseCode) || (code === 'EAUTH' && permanent))
    return publishingFault('destination-login-refused', { why });
  if (permanent && (code === 'EENVELOPE' || code === 'EMESSAGE')) return publishingFault('delivery-refused', { why });
  return publishingFault('delivery-deferred', { why });
}
