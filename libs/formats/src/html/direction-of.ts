/** Languages that are written from right to left unless their tag names another script (CLDR, likely subtags). */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set('ar arc ckb dv fa glk he ks lrc mzn nqo pnb ps sd syr ug ur yi'.split(' '));
const SCRIPT = /-(?<script>[a-z]{4})(?:-|$)/i;
const RIGHT_TO_LEFT_SCRIPT = /^(?:Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/i;

/** The direction of a language by its BCP 47 tag. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const script = SCRIPT.exec(tag)?.groups?.['script'];
  if (script !== undefined) return RIGHT_TO_LEFT_SCRIPT.test(script) ? 'rtl' : 'ltr';
  return RIGHT_TO_LEFT.has(tag.split('-', 1)[0]!.toLowerCase()) ? 'rtl' : 'ltr';
}
