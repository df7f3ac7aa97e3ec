// @ts-check
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const RFC_822 =
  /^(?:(Sun|Mon|Tue|Wed|Thu|Fri|Sat), )?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{2}|\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? (UT|GMT|[ECMP][SD]T|[A-IK-Z]|[+-]\d{4})$/;

/**
 * What is wrong with a date of RSS (RFC 822 with RFC 1123's years).
 * @param {string} text
 * @returns {'unreadable' | 'weekday' | 'short-year' | undefined}
 */
export function rfc822Fault(text) {
  const parts = RFC_822.exec(text.trim());
  if (parts === null) return 'unreadable';
  const [, weekday, day, month = '', year = '', hour, minute, second = '0'] = parts;
  const date = new Date(Date.UTC(Number(year), MONTHS.indexOf(month), Number(day)));
  if (date.getUTCDate() !== Number(day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return 'unreadable';
  if (year.length === 2) return 'short-year';
  return weekday !== undefined && DAYS[date.getUTCDay()] !== weekday ? 'weekday' : undefined;
}

const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|[+-](\d{2}):(\d{2}))$/;

/** @param {string} text */
export function isRfc3339(text) {
  const parts = RFC_3339.exec(text);
  if (parts === null) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 61 &&
    zoneHour < 24 &&
    zoneMinute < 60
  );
}

/** Whether a date is one that a feed may have: no earlier than feeds themselves. @param {string} text */
export function isPlausible(text) {
  const time = Date.parse(text);
  return Number.isNaN(time) || (time >= Date.UTC(1970, 0, 1) && time < Date.UTC(2100, 0, 1));
}

/** Schemes that IANA has registered and feeds use. */
const SCHEMES = new Set(
  'http https ftp mailto news nntp tel urn tag cid mid data geo sip sips xmpp info oid ni doi irc ircs magnet nfs gopher rtsp sms view-source about file'.split(
    ' ',
  ),
);
const URI_CHARACTERS = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/;
const IRI_CHARACTERS = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\u{10000}-\u{efffd}]*$/u;

/**
 * What is wrong with an absolute address (RFC 3986; RFC 3987 where the format allows letters of all scripts).
 * @param {string} text
 * @param {{ international?: boolean }} [options]
 * @returns {'blank' | 'relative' | 'characters' | 'syntax' | 'scheme' | 'form' | undefined} `form` where only its scheme's own form is broken
 */
export function addressFault(text, { international = false } = {}) {
  const written = text.trim();
  if (written === '') return 'blank';
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(written)?.[1]?.toLowerCase();
  if (scheme === undefined) return 'relative';
  if (!(international ? IRI_CHARACTERS : URI_CHARACTERS).test(written)) return 'characters';
  if (/%(?![0-9A-Fa-f]{2})/.test(written) || written.indexOf('#') !== written.lastIndexOf('#')) return 'syntax';
  if (!SCHEMES.has(scheme)) return 'scheme';
  if (scheme === 'urn') return /^urn:[a-z0-9][a-z0-9-]{0,31}:./i.test(written) ? undefined : 'form';
  if (scheme === 'tag') return /^tag:[^,:]+,\d{4}(?:-\d{2}){0,2}:/.test(written) ? undefined : 'form';
  return /^(?:https?|ftp)$/.test(scheme) && !/^[a-z]+:\/\/[^/?#:@]/i.test(written.replace(/:\/\/[^/?#@]*@/, '://'))
    ? 'syntax'
    : undefined;
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** A language tag (BCP 47) whose language exists. @param {string} text */
export function isLanguage(text) {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(text);
    const [language = ''] = canonical.split('-');
    return language.length <= 3 && (names.of(language) !== undefined || language === 'und');
  } catch {
    return false;
  }
}

/** @param {string} text */
export function isMediaType(text) {
  return /^[A-Za-z0-9!#$&^_.+-]+\/[A-Za-z0-9!#$&^_.+-]+(?:\s*;\s*[A-Za-z0-9-]+=(?:[^\s;"]+|"[^"]*"))*$/.test(text);
}

/** @param {string} text */
export function isWholeNumber(text) {
  return /^\d+$/.test(text.trim());
}

const MAIL = String.raw`[A-Za-z0-9!#$%&'*+/=?^_\`{|}~.-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`;

/** @param {string} text */
export function isMail(text) {
  return new RegExp(`^${MAIL}$`).test(text);
}

/**
 * What is wrong with a person in RSS, who is written `name@host.tld (Real Name)`.
 * @param {string} text
 * @returns {'no-mail' | 'form' | 'no-name' | undefined}
 */
export function contactFault(text) {
  const written = decoded(text.trim());
  if (isMail(written)) return 'no-name';
  if (new RegExp(String.raw`^${MAIL} \([^()]+\)$`).test(written)) return undefined;
  return new RegExp(MAIL).test(written) ? 'form' : 'no-mail';
}

/** @param {string} text an address that may be written as RFC 6068 has it */
function decoded(text) {
  if (!/^mailto:/i.test(text)) return text;
  try {
    return decodeURIComponent(text.slice('mailto:'.length).split('?', 1)[0] ?? '');
  } catch {
    return text;
  }
}
