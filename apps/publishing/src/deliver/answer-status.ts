/** Statuses that say "not now" (RFC 9110, RFC 6585); every 5xx does too. */
const NOT_NOW: ReadonlySet<number> = new Set([408, 425, 429]);
/** Statuses that refuse the login itself (RFC 9110, 15.5.2 and 15.5.8). */
const LOGIN: ReadonlySet<number> = new Set([401, 407]);
/** The login is known, but may not do this: for lack of rights, or for this article alone (RFC 9110, 15.5.4). */
const FORBIDDEN = 403;

/** Whether the same request may fare better later. */
export function saysNotNow(httpStatus: number): boolean {
  return httpStatus >= 500 || NOT_NOW.has(httpStatus);
}

/** Whether it is the login that is refused, whatever was sent. */
export function refusesLogin(httpStatus: number | undefined): boolean {
  return httpStatus !== undefined && LOGIN.has(httpStatus);
}

/** Whether the login is refused, or may be. */
export function mayRefuseLogin(httpStatus: number | undefined): boolean {
  return httpStatus === FORBIDDEN || refusesLogin(httpStatus);
}
