const TIME = String.raw`(?:,?\s+(?:at|um|-|–|\|)?\s*\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s?(?:Uhr|h|hrs?))?(?:\s?\(?(?:[A-Z]{3,5}|Z|(?:GMT|UTC)?[+-]\d{1,2}:?\d{2})\)?)?)?`;
const WEEKDAY = String.raw`(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)\.?,?\s+`;
const MONTH = String.raw`(?:Jan|Feb|Mar|Mär|Mrz|Apr|May|Mai|Jun|Jul|Aug|Sep|Oct|Okt|Nov|Dec|Dez)\p{L}*\.?`;
const MONTH_OR_DAY =
  /^(?:JAN|FEB|MAR|MÄR|MRZ|APR|MAY|MAI|JUN|JUL|AUG|SEPT?|OCT|OKT|NOV|DEC|DEZ|MON|TUES?|WED|THU|FRI|SAT|SUN)$|^(?:JANU|FEBR|MARCH|MÄRZ|APRIL|JUNE|JUNI|JULY|JULI|AUGU|SEPTE|OCTO|OKTO|NOVE|DECE|DEZE)|(?:DAY|TAG|WOCH)$/u;
const DATES: readonly RegExp[] = [
  new RegExp(String.raw`\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?|${TIME})`, 'u'),
  new RegExp(String.raw`(?:${WEEKDAY})?\d{1,2}\.\s?\d{1,2}\.\s?\d{4}${TIME}`, 'u'),
  new RegExp(String.raw`(?:${WEEKDAY})?\d{1,2}(?:st|nd|rd|th|\.)?\s+${MONTH},?\s+\d{4}${TIME}`, 'u'),
  new RegExp(String.raw`(?:${WEEKDAY})?${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}${TIME}`, 'u'),
  new RegExp(String.raw`\b\d{1,2}/\d{1,2}/\d{4}${TIME}`, 'u'),
];
/** Agencies put the time first: `0600 GMT Thursday, March 6, 2025`. */
const TIME_FIRST = new RegExp(
  String.raw`(\d{1,2}):?(\d{2})\s*(?:hrs?\s*)?\(?([A-Z]{1,5})?\)?,?\s*(?:on\s+)?((?:${WEEKDAY})?(?:${MONTH}\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+${MONTH}\s+\d{4}))`,
  'u',
);

export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** In a shape that the date reader takes. */
  readonly written: string;
}

/** The first full date in a line, with the time and zone that belong to it. */
export function findDate(written: string): FoundDate | undefined {
  const line = withNamesInSmall(written);
  const timeFirst = TIME_FIRST.exec(line);
  if (timeFirst !== null) {
    const [whole, hour, minute, zone, date] = timeFirst;
    const written = `${normalise(date!)} ${hour!.padStart(2, '0')}:${minute}${zone === undefined ? '' : ` ${zone}`}`;
    return { start: timeFirst.index, end: timeFirst.index + whole.length, written };
  }
  const found = DATES.map((form) => form.exec(line)).filter((match) => match !== null);
  if (found.length === 0) return undefined;
  const first = found.reduce((earliest, match) => (match.index < earliest.index ? match : earliest));
  return { start: first.index, end: first.index + first[0].length, written: normalise(first[0]) };
}

/** What stands in a line beside the date that was found in it. */
export function around(line: string, { start, end }: FoundDate): string {
  return `${line.slice(0, start)} ${line.slice(end)}`;
}

/** `MARCH 22` as `March 22`, in the same places; zones stay in capitals. */
function withNamesInSmall(line: string): string {
  return line.replace(/\b\p{Lu}{3,9}\b/gu, (word) => (MONTH_OR_DAY.test(word) ? word[0] + word.slice(1).toLowerCase() : word));
}

/** Dates with dots put the day first, everywhere where they are used. */
function normalise(date: string): string {
  return date
    .replace(new RegExp(`^${WEEKDAY}`, 'u'), '')
    .replace(/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/, (_whole, day: string, month: string, year: string) => {
      return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    })
    .replace(/,?\s+(?:at|um|-|–|\|)\s+(?=\d)/u, ' ')
    .replace(/(?<=\d)\s?(?:Uhr|hrs?|h)\b/u, '')
    .replace(/(\d{4}-\d{2}-\d{2}),?\s+(\d):/u, '$1 0$2:')
    .replace(/(\d{4}-\d{2}-\d{2}),/u, '$1')
    .replace(/(\s\d{1,2})\.(\d{2})(?=\s|$)/u, '$1:$2')
    .replace(/(\d{4}-\d{2}-\d{2}) (\d):/u, '$1 0$2:');
}
