/** Lines are looked at only up to this length; marks are short. */
const LONGEST = 300;

/** `-- ` ends the text and begins the signature (RFC 3676 §4.3). Programs that trim lines leave `--`. */
export function isSignatureMark(line: string): boolean {
  return line === '-- ' || line === '--';
}

const ATTRIBUTION =
  /^(?:on|am|le|el|il|op|den|em|dne|w dniu)\s.{4,220}?\b(?:wrote|schrieb(?:en)?|a écrit|écrit|escribió|ha scritto|schreef|skrev|escreveu|napsal|napisał\(?a?\)?)\b.{0,80}:$/iu;

/** `On 1 March 2026, Ola Ek wrote:` above what is quoted. */
export function isAttribution(line: string): boolean {
  const text = line.trim();
  return text.length <= LONGEST && text.endsWith(':') && ATTRIBUTION.test(text.replace(/\s+/g, ' '));
}

const FORWARDED =
  /^(?:-{2,}\s*(?:forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht)\s*-{2,}|(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message réexpédié|inicio del mensaje reenviado)\s*:)$/iu;
const ORIGINAL =
  /^-{2,}\s*(?:original message|ursprüngliche nachricht|original-nachricht|message d'origine|mensaje original|oorspronkelijk bericht)\s*-{2,}$/iu;

/** A line below which a mail stands that is passed on. */
export function isForwardMark(line: string): boolean {
  return line.length <= LONGEST && FORWARDED.test(line.trim());
}

/** A line below which a mail stands that is answered or passed on: the subject tells which. */
export function isOriginalMark(line: string): boolean {
  return line.length <= LONGEST && ORIGINAL.test(line.trim());
}

/** A field of the header that programs write above a mail that is passed on. */
export function isWrittenField(line: string): boolean {
  return (
    line.length <= 2_000 &&
    /^\s*\*?(?:from|von|de|da|van|date|datum|fecha|sent|gesendet|envoyé|enviado|subject|betreff|objet|asunto|oggetto|onderwerp|to|an|à|para|aan|cc|kopie|reply-to|antwort an)\s*:\*?(?:\s|$)/iu.test(
      line,
    )
  );
}

/** What mailing lists and bulk mailers put below every mail. */
export function isListFooter(line: string): boolean {
  return (
    line.length <= LONGEST &&
    /^\W*(?:to unsubscribe|unsubscribe\b|you(?:'re| are)? (?:receiving|received) this (?:e-?mail|message|mail|newsletter)|manage (?:your )?(?:subscription|preferences)|view (?:this )?(?:e-?mail|message) in your browser|(?:vom |aus dem )?(?:newsletter|verteiler) abmelden|abmelden\W*$|sie erhalten diese (?:e-?mail|nachricht|mail)|se désabonner|darse de baja)/iu.test(
      line.trim(),
    )
  );
}

/** The rule that Mailman draws above its footer. */
export function isFooterRule(line: string): boolean {
  return /^_{20,100}\s*$/.test(line);
}
