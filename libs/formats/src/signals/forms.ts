import type { Signal, SignalEvidence } from '@wireroom/contracts';

/** A way in which agencies write a signal where their format has no field for it. */
export interface SignalForm {
  readonly signal: Signal;
  readonly properties: readonly SignalEvidence['property'][];
  readonly form: RegExp;
}

/**
 * English and German, as AP, Reuters, AFP and dpa write them. A headline may begin with any word, so there the word stands before a
 * colon or a dash, or in capitals; a paragraph of the copy must be nothing but the note. What stops a story is matched by its whole
 * phrase only: the words kill and hold are news too.
 */
export const SIGNAL_FORMS: readonly SignalForm[] = [
  {
    signal: 'kill',
    properties: ['headline'],
    form: /^\W*(?:(?:[Mm]andatory|MANDATORY|[Bb]ulletin|BULLETIN) (?:[Kk]ill|KILL)|KILL|STORNO|MANDATORY ELIMINATION)\s*(?::|--|–|—)/u,
  },
  {
    signal: 'kill',
    properties: ['slugline'],
    form: /(?:^|[-,/ ])(?:[Mm]andatory|MANDATORY|[Bb]ulletin|BULLETIN)[ -](?:[Kk]ill|KILL)$|[-,/]KILL$/u,
  },
  {
    signal: 'kill',
    properties: ['edNotes'],
    form: /^\W*(?:(?:eds|editors|attention editors|achtung,? redaktionen)\W+)?(?:(?:mandatory|bulletin) kill\b|(?:please )?(?:kill|disregard) this (?:story|item|article)\b|bitte diese meldung (?:löschen|zurückziehen)(?!\p{L}))/iu,
  },
  {
    signal: 'withhold',
    properties: ['edNotes'],
    form: /^\W*(?:(?:eds|editors|attention editors|achtung,? redaktionen)\W+)?(?:(?:please )?(?:withhold|hold|do not (?:use|publish)) this (?:story|item|article)\b|(?:diese meldung )?bitte (?:diese meldung )?(?:zurückhalten|nicht verwenden)(?!\p{L}))/iu,
  },
  {
    signal: 'correction',
    properties: ['headline'],
    form: /^\W*(?:corrected|correction|corrects|korrigiert|korrektur|berichtigung|berichtigt|richtigstellung)(?: \(\w+\))?\s*(?::|–|—|-(?=\p{Lu}))|\((?:corrected|correction|korrigiert|korrektur|berichtigt|berichtigung)\)$/iu,
  },
  {
    signal: 'correction',
    properties: ['slugline'],
    form: /(?:^|[-,/ ])(?:corrective|correction|corx|korrektur|berichtigung)(?:$|[-,/ ])/iu,
  },
  {
    signal: 'correction',
    properties: ['edNotes'],
    form: /^\W*(?:eds\W+)?(?:corrects|corrected|correction|corrective|korrigiert|korrektur|berichtigung|berichtigt|richtigstellung)(?!\p{L})/iu,
  },
  {
    signal: 'correction',
    properties: ['body'],
    form: /^(?:\((?:corrects|correcting|corrected|korrigiert|berichtigt|berichtigung|korrektur)(?!\p{L})[^)]{3,400}\)$|(?:correction|korrektur|berichtigung|richtigstellung):\s)/iu,
  },
  {
    signal: 'clarification',
    properties: ['headline', 'edNotes', 'body'],
    form: /^\W*(?:eds\W+)?(?:clarification|clarifies|klarstellung)(?: \(\w+\))?\s*:|^\(clarifies\s[^)]{3,400}\)$/iu,
  },
  {
    signal: 'update',
    properties: ['headline'],
    form: /^\W*(?:(?:refile|corrected)-)?update \d{1,2}\s*[-–—:]|^\W*(?:WRITETHRU|WRAPUP \d{1,2}|\d{1,2}(?:st|nd|rd|th) LEAD)\s*[-–—:]|\((?:zusammenfassung|aktualisiert|\d{1,2}\. ?update)(?!\p{L})[^)]{0,60}\)$/iu,
  },
  {
    signal: 'update',
    properties: ['slugline'],
    form: /(?:^|[-,/ ])(?:\d{1,2}(?:st|nd|rd|th)[ -]?(?:ld|lead)|write-?thr(?:u|ough))(?:$|[-,/ ])/iu,
  },
  { signal: 'update', properties: ['edNotes'], form: /^\W*(?:eds\W+)?(?:updates|updating|recasts|aktualisiert)(?!\p{L})/iu },
  {
    signal: 'update',
    properties: ['body'],
    form: /^\((?:adds|updates|recasts|neu|aktualisiert)(?::|\s)[^)]{3,400}\)$/iu,
  },
  {
    signal: 'advisory',
    properties: ['headline'],
    form: /^\W*(?:editors['’]? )?advisory\s*[:–—]|^\W*achtung,? redaktionen\s*[:–—]/iu,
  },
  { signal: 'advisory', properties: ['slugline'], form: /(?:^|[-,/ ])advisory(?:$|[-,/ ])/iu },
];
