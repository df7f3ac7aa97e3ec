/**
 * National versions of the seven-bit code (ISO 646), which put letters in the places of brackets and braces. Keys are the characters
 * `#$@[\]^` + "`{|}~" in the order of the code; a variant names what stands there instead.
 */
const PLACES = '#$@[\\]^`{|}~';

const VARIANTS: Readonly<Record<string, string>> = {
  de: '#$§ÄÖÜ^`äöüß',
  fr: '£$à°ç§^µéùè¨',
  it: '£$§°çé^ùàòèì',
  es: '£$§¡Ñ¿^`°ñç~',
  se: '#¤ÉÄÖÅÜéäöåü',
  no: '#$@ÆØÅ^`æøå~',
  pt: '#$§ÃÇÕ^`ãçõ°',
  gb: '£$@[\\]^`{|}~',
  hu: '#¤ÁÉÖÜ^áéöü˝',
};

/** Names of the variants: the standards', the registry's (ISO-IR) numbers, and what senders write. */
const NAMES: Readonly<Record<string, string>> = {
  din_66003: 'de',
  'din-66003': 'de',
  'iso646-de': 'de',
  'iso-ir-21': 'de',
  'iso646-fr': 'fr',
  'iso-ir-69': 'fr',
  nf_z_62_010: 'fr',
  'iso646-it': 'it',
  'iso-ir-15': 'it',
  'iso646-es': 'es',
  'iso-ir-17': 'es',
  'iso646-se2': 'se',
  'iso-ir-11': 'se',
  sen_850200_b: 'se',
  sen_850200_c: 'se',
  'iso646-no': 'no',
  'iso646-dk': 'no',
  'iso-ir-60': 'no',
  'ns_4551-1': 'no',
  'iso646-pt': 'pt',
  'iso-ir-16': 'pt',
  'iso646-gb': 'gb',
  'iso-ir-4': 'gb',
  bs_4730: 'gb',
  'iso646-hu': 'hu',
  'iso-ir-86': 'hu',
};

/** Final bytes with which ISO 2022 puts a variant in force inside a text (`ESC ( K` is German). */
const DESIGNATIONS: Readonly<Record<string, string>> = {
  K: 'de',
  f: 'fr',
  R: 'fr',
  Y: 'it',
  Z: 'es',
  H: 'se',
  G: 'se',
  '`': 'no',
  L: 'pt',
  A: 'gb',
  i: 'hu',
};

/** What the characters of the code stand for; undefined for a label that names no variant. */
export function variantNamed(label: string): ReadonlyMap<string, string> | undefined {
  return variant(NAMES[label.toLowerCase()]);
}

/** The variant that an escape sequence puts in force; undefined is the code's international version, or a variant that is not known here. */
export function variantDesignated(final: string): ReadonlyMap<string, string> | undefined {
  return variant(DESIGNATIONS[final]);
}

function variant(name: string | undefined): ReadonlyMap<string, string> | undefined {
  const letters = name === undefined ? undefined : VARIANTS[name];
  return letters === undefined ? undefined : new Map([...letters].map((letter, index) => [PLACES[index]!, letter]));
}

/** Text of the seven-bit code in one of its variants. */
export function inVariant(text: string, letters: ReadonlyMap<string, string>): string {
  return text.replace(/[#$@[\\\]^`{|}~]/g, (character) => letters.get(character) ?? character);
}
