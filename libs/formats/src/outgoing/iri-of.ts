/** What no part of an address may hold (RFC 3987 §2.2, RFC 3986 §2), beside the signs that only delimit some parts. */
const FORBIDDEN = /[\s<>"{}|\\^`\u0000-\u001f\u007f]/g;

/** An address as an attribute of type IRI may hold it: what has no place in one is percent-encoded. */
export function iriOf(address: string): string {
  const clean = address
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(FORBIDDEN, encodeURIComponent)
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25');
  const path = pathStart(clean);
  const fragment = clean.indexOf('#');
  return (
    clean.slice(0, path) +
    clean.slice(path).replace(/[[\]#]/g, (sign, at: number) => (path + at === fragment ? sign : encodeURIComponent(sign)))
  );
}

/** Where host and port end: brackets may stand around an address of IPv6, and nowhere else. */
function pathStart(address: string): number {
  const host = address.indexOf('//');
  if (host < 0) return 0;
  const end = address.slice(host + 2).search(/[/?#]/);
  return end < 0 ? address.length : host + 2 + end;
}
