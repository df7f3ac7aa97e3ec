const SCHEMES = /^(?:https?|mailto|tel):/i;
/** What browsers ignore inside an address, and with which filters are fooled: `java\nscript:`. */
const IGNORED_IN_ADDRESS = /[\u0000-\u0020\u007f]/;

/**
 * Makes an address from a document absolute, or answers undefined if it cannot be made one or its scheme is none of http,
 * https, mailto and tel. Resolution follows the WHATWG URL standard.
 * @param baseUrl where the document came from; without it a relative address has no meaning.
 */
export function resolveReference(reference: string | undefined, baseUrl?: string): string | undefined {
  const address = reference?.trim();
  if (address === undefined || address === '') return undefined;
  if (!IGNORED_IN_ADDRESS.test(address) && /^(?:mailto|tel):./i.test(address)) return address;
  if (address.startsWith('#') && baseUrl === undefined) return undefined;
  const absolute = address.startsWith('//') && baseUrl === undefined ? `https:${address}` : address;
  const url = parse(absolute, baseUrl);
  return url !== null && SCHEMES.test(url.protocol) ? url.href : undefined;
}

function parse(address: string, baseUrl?: string): URL | null {
  try {
    return new URL(address, baseUrl);
  } catch {
    return null;
  }
}
