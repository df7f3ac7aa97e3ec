/** IPTC NewsCodes schemes by the last part of their address (http://cv.iptc.org/newscodes/), with the aliases that IPTC recommends. */
const ALIAS_OF_SCHEME: Readonly<Record<string, string>> = {
  mediatopic: 'medtop',
  subjectcode: 'subj',
  genre: 'genre',
  productgenre: 'prodgenre',
  scene: 'scene',
  mood: 'mood',
  worldregion: 'wldreg',
};
const SCHEME_OF_ALIAS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ALIAS_OF_SCHEME).map(([scheme, alias]) => [alias, scheme]),
);
const NEWSCODES = 'http://cv.iptc.org/newscodes/';
const NEWSCODE = /^https?:\/\/cv\.iptc\.org\/newscodes\/([a-z]+)\/([^/?#\s]+)\/?$/i;
const ALIASED = /^(medtop|subj|genre|prodgenre|scene|mood|wldreg):([^\s:]+)$/;

/**
 * A concept's scheme and code from its address or QCode. IPTC's schemes get their alias; of any other address the scheme is all up
 * to its last slash or number sign, so that scheme and code together are the address again.
 */
export function conceptIdentity(identifier: string): { scheme?: string; code: string } {
  const aliased = ALIASED.exec(identifier);
  if (aliased !== null) return { scheme: aliased[1]!, code: aliased[2]! };
  const newscode = NEWSCODE.exec(identifier);
  if (newscode !== null) return { scheme: iptcScheme(`${NEWSCODES}${newscode[1]}`), code: newscode[2]! };
  const address = /^(https?:\/\/[^\s]+[/#])([^/#\s]+)$/i.exec(identifier);
  return address === null ? { code: identifier } : { scheme: address[1]!, code: address[2]! };
}

/** The alias of a scheme that is given by its address, such as `http://cv.iptc.org/newscodes/mediatopic`. */
export function iptcScheme(scheme: string): string {
  const match = /^https?:\/\/cv\.iptc\.org\/newscodes\/([a-z]+)\/?$/i.exec(scheme);
  const name = match?.[1]?.toLowerCase();
  return name === undefined ? scheme : (ALIAS_OF_SCHEME[name] ?? name);
}

/** The address of a concept, where its scheme is IPTC's or an address itself. */
export function conceptAddress(scheme: string | undefined, code: string): string | undefined {
  if (scheme === undefined) return undefined;
  const name = SCHEME_OF_ALIAS[scheme];
  if (name !== undefined) return `${NEWSCODES}${name}/${encodeURIComponent(code)}`;
  return /^https?:\/\/[^\s]+[/#]$/i.test(scheme) ? `${scheme}${encodeURI(code)}` : undefined;
}

const DIGITAL_SOURCE_TYPES = 'digitalsourcetype';

/** Local name in IPTC's digitalsourcetype scheme, from an address, a QCode (`digsrctype:`) or the name itself. */
export function digitalSourceTypeName(identifier: string): string | undefined {
  const code = NEWSCODE.exec(identifier);
  if (code !== null) return code[1]!.toLowerCase() === DIGITAL_SOURCE_TYPES ? code[2] : undefined;
  return /^(?:digsrctype:)?([A-Za-z]{4,64})$/.exec(identifier)?.[1];
}

export function digitalSourceTypeAddress(name: string): string {
  return `${NEWSCODES}${DIGITAL_SOURCE_TYPES}/${encodeURIComponent(name)}`;
}
