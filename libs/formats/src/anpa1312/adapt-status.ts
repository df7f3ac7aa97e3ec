import type { Item, Signal } from '@wireroom/contracts';

/** Urgency (1 highest) of the priorities: flash, bulletin, urgent, rush, then what is for later: deferred, advances, release at will. */
const URGENCY: Readonly<Record<string, number>> = { f: 1, b: 2, u: 3, r: 4, d: 5, a: 6, s: 6, w: 6 };

export function urgencyOf(priority: string | undefined): number | undefined {
  return priority === undefined ? undefined : URGENCY[priority];
}

/** What version, keyword line and marked lines say for certain. */
const SIGNALS: readonly (readonly [RegExp, Signal])[] = [
  [/\b(?:mandatory |bulletin )?kill\b|\bmandatory elimination\b/i, 'kill'],
  [/\bwithh(?:old|eld)\b/i, 'withhold'],
  [/\bcorrect(?:ion|ive)\b|\bcorx\b/i, 'correction'],
  [/\bclarif(?:ication|ies)\b/i, 'clarification'],
  [/\badvisory\b/i, 'advisory'],
  [/\bwrite-?thr(?:u|ough)\b|\b\d{1,2}(?:st|nd|rd|th) ?ld\b|\bupdates?\b/i, 'update'],
];
/** A marked line is a command where it begins with the word in capitals, says whose command it is, or is nothing else. */
const IN_CAPITALS = /^(?:KILL|WITHHOLD|ELIMINATION)\b/;
const COMMAND = /^(?:(?:bulletin|mandatory) (?:kill|withhold|elimination)\b|(?:kill|withhold|elimination)\s*(?::|$))/i;
const IN_NOTE = /^eds:\s*(?:please )?(?:hold|withhold|do not use|kill)\b/i;

/** Whether a marked line orders to stop using the story. */
export function isCommand(line: string): boolean {
  return IN_CAPITALS.test(line) || COMMAND.test(line);
}

/** What kind of change a message is, and whether it may still be used. `Hold` in a note to editors withholds it. */
export function adaptStatus(version: string, markedLines: readonly string[]): Pick<Item, 'pubStatus' | 'signals'> {
  const spaced = version.replace(/(?<=\d(?:st|nd|rd|th))(?=Ld)/gi, ' ').replace(/[-,]/g, ' ');
  const signals = new Set<Signal>();
  for (const [form, signal] of SIGNALS) if (form.test(spaced)) signals.add(signal);
  for (const line of markedLines) {
    if (!isCommand(line) && !IN_NOTE.test(line)) continue;
    signals.add(/\b(?:kill|elimination)\b/i.test(line.slice(0, 40)) ? 'kill' : 'withhold');
  }
  const pubStatus = signals.has('kill') ? 'canceled' : signals.has('withhold') ? 'withheld' : 'usable';
  return { pubStatus, signals: [...signals] };
}
