/** What a request says of where it comes from. */
export interface Asking {
  readonly method: string;
  /** Sec-Fetch-Site (Fetch Metadata Request Headers): set by the browser, out of reach of any page. */
  readonly fetchSite?: string;
  readonly origin?: string;
  readonly host?: string;
  /** Whether it has the header that the desk's pages send, and that another site's page cannot without being asked for leave first. */
  readonly marked: boolean;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isSafe = (method: string): boolean => SAFE.has(method);

/**
 * Whether a request that changes something comes from the desk's own pages.
 * @param deskOrigin scheme, host and port where browsers reach the desk; the request's Host unless it is known
 */
export function sameSite(asking: Asking, deskOrigin?: string): 'allowed' | 'cross-site' | 'unmarked' {
  if (isSafe(asking.method)) return 'allowed';
  if (asking.fetchSite !== undefined && asking.fetchSite !== 'same-origin') return 'cross-site';
  if (asking.origin !== undefined && !isOwn(asking.origin, asking.host, deskOrigin)) return 'cross-site';
  return asking.marked ? 'allowed' : 'unmarked';
}

function isOwn(origin: string, host: string | undefined, deskOrigin: string | undefined): boolean {
  if (deskOrigin !== undefined) return origin === deskOrigin;
  return URL.canParse(origin) && new URL(origin).host === host;
}
