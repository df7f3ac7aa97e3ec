/**
 * An address as RFC 3986 writes it. Browsers and the WHATWG's parser leave signs in queries (`[ ] { } | ^`) that it has no place for;
 * validators of feeds and JSON Schema's format `uri` refuse them.
 */
export function uriOf(address: string): string {
  if (!MAY_BREAK.test(address) && address.indexOf('#') === address.lastIndexOf('#')) return address;
  const authority = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(address)?.[0] ?? '';
  const fragmentAt = address.indexOf('#');
  const rest = [...address.slice(authority.length)];
  let at = authority.length;
  let written = authority;
  for (const character of rest) {
    const isSecondHash = character === '#' && at !== fragmentAt;
    const isLonePercent = character === '%' && !/^%[0-9a-f]{2}/i.test(address.slice(at, at + 3));
    written += isSecondHash || isLonePercent || !ALLOWED.test(character) ? encoded(character) : character;
    at += character.length;
  }
  return written;
}

const MAY_BREAK = /[^\w\-.~:/?#@!$&'()*+,;=]/;
const ALLOWED = /[\w\-.~:/?#@!$&'()*+,;=%]/;

function encoded(character: string): string {
  if (character === '#' || character === '%' || character === '[' || character === ']')
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(/\p{Surrogate}/u.test(character) ? '\ufffd' : character);
}
