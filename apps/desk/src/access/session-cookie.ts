import type { AccessSettings } from './access-settings.js';

/** Browsers hold `__Host-` to Secure, Path=/ and no Domain (RFC 6265bis, 4.1.3.2): no neighbouring host can set it. */
const nameOf = (secure: boolean) => (secure ? '__Host-wireroom' : 'wireroom');
const isSecure = ({ origin }: AccessSettings) => origin?.startsWith('https:') === true;
/** 256 random bits in base64url. */
const TOKEN = /^[\w-]{43}$/;

/** The token in a request's Cookie header. */
export function tokenOf(cookies: string | undefined, settings: AccessSettings): string | undefined {
  const name = `${nameOf(isSecure(settings))}=`;
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim());
  const token = pairs.find((pair) => pair.startsWith(name))?.slice(name.length);
  return token !== undefined && TOKEN.test(token) ? token : undefined;
}

/** The Set-Cookie header that gives a token to the browser; without one, takes it away. */
export function cookieOf(token: string | undefined, settings: AccessSettings): string {
  const secure = isSecure(settings);
  const age = token === undefined ? 0 : Math.floor(settings.limits.absoluteMs / 1_000);
  const attributes = ['Path=/', 'HttpOnly', 'SameSite=Strict', ...(secure ? ['Secure'] : []), `Max-Age=${age}`];
  return [`${nameOf(secure)}=${token ?? ''}`, ...attributes].join('; ');
}
