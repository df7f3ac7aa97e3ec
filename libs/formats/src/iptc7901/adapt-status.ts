import type { Item, Signal } from '@wireroom/contracts';

/** What heads say for certain. A repetition is no change; `EIL` and `EXTRA` are said by the priority. */
const SIGNALS: readonly (readonly [RegExp, Signal])[] = [
  [
    /^\W*(?:mandatory |bulletin )?(?:kill|storno|stornierung|annullierung|annulation|rückzug|zurückgezogen|withdrawal|withdrawn)\b/iu,
    'kill',
  ],
  [/^\W*(?:withhold|hold|zurückhalten|bitte zurückhalten|nicht verwenden|do not use)\b/iu, 'withhold'],
  [
    /^\W*(?:\d+\.\s*)?(?:berichtigung|korrektur|korr|correction|corrected|correctif|rectificatif|rectification|corrige)(?!\p{L})/iu,
    'correction',
  ],
  [/^\W*(?:\d+\.\s*)?(?:zusammenfassung|update|aktualisierung|lead|\d+(?:st|nd|rd|th) lead|\d?lead)\b/iu, 'update'],
];
/** The same in the headline, which must say so before a colon: a headline may begin with any word. */
const IN_HEADLINE =
  /^(?:kill|storno|annullierung|annulation|berichtigung|korrektur|correction|corrected|rectificatif|withhold)\s*[:–-]\s/iu;
/** `COR 703` in the header's optional information: a correction of message 703. */
const IN_INFORMATION = /(?:^|\s)(?<word>COR|CORR|KORR|KILL)(?:\s|$)/;

/** What kind of change a message is, and whether it may still be used. */
export function adaptStatus(
  heads: readonly string[],
  headline: string | undefined,
  information: string | undefined,
): Pick<Item, 'pubStatus' | 'signals'> {
  const signals = new Set<Signal>();
  const said = headline !== undefined && IN_HEADLINE.test(headline) ? [...heads, headline] : heads;
  for (const head of said) for (const [form, signal] of SIGNALS) if (form.test(head)) signals.add(signal);
  const word = IN_INFORMATION.exec(information ?? '')?.groups?.['word'];
  if (word !== undefined) signals.add(word === 'KILL' ? 'kill' : 'correction');
  const pubStatus = signals.has('kill') ? 'canceled' : signals.has('withhold') ? 'withheld' : 'usable';
  return { pubStatus, signals: [...signals] };
}
