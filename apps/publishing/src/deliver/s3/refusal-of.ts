import type { Fault } from '@wireroom/contracts';
import { publishingFault } from '../../publishing-faults.js';

/** S3's codes for keys that are unknown, wrong, expired or not enough for the bucket: no object will fare better. */
const LOGIN_REFUSED: ReadonlySet<string> = new Set([
  'AccessDenied',
  'AccountProblem',
  'AllAccessDisabled',
  'AuthorizationHeaderMalformed',
  'ExpiredToken',
  'InvalidAccessKeyId',
  'InvalidSecurity',
  'InvalidToken',
  'NotSignedUp',
  'SignatureDoesNotMatch',
]);
/** Codes that come with a status of 4xx and still say "not now". `RequestTimeTooSkewed` ends when the clock is set right. */
const DEFERRED: ReadonlySet<string> = new Set([
  'OperationAborted',
  'RequestTimeout',
  'RequestTimeTooSkewed',
  'SlowDown',
  'Throttling',
  'TooManyRequests',
  // The bytes were damaged on the way: S3 compares them with the checksums that the request is sent with.
  'BadDigest',
  'IncompleteBody',
  'XAmzContentSHA256Mismatch',
]);

/** What an answer of S3 means beyond its status; undefined when the status says it all. */
export function refusalOf(httpStatus: number, body: string): Fault | undefined {
  if (httpStatus < 400) return undefined;
  const code = codeOf(body);
  if (httpStatus === 401 || LOGIN_REFUSED.has(code))
    return publishingFault('destination-login-refused', { why: `${httpStatus} ${code}`.trim() });
  return DEFERRED.has(code) ? publishingFault('delivery-deferred', { why: `${httpStatus} ${code}` }) : undefined;
}

/** The `Code` of an S3 error document (one of its first elements); empty where there is none. */
export function codeOf(body: string): string {
  const start = body.indexOf('<Code>');
  const end = body.indexOf('</Code>', start);
  return start < 0 || end < 0 ? '' : body.slice(start + '<Code>'.length, end).trim();
}
