import { plainTime } from '../time/format-time.js';

/** What is said of a decision; `detail` is made ready to be read. */
type Words = (detail: string | undefined) => string;

const after =
  (words: string, link = ': '): Words =>
  (detail) =>
    detail === undefined ? words : `${words}${link}${detail}`;

const REASONS: Readonly<Record<string, Words>> = {
  matched: after('Its query takes it'),
  'follows-earlier': after('It sent an earlier revision. Its query no longer takes this one'),
  'not-matched': after('Its query does not take it'),
  'never-sent': (detail) => `${withdrawn(detail)}, and it never sent the article`,
  withdrawal: (detail) => `${withdrawn(detail)}: goes to whoever it sent the article to`,
  'never-released': (detail) => `${withdrawn(detail)} before its embargo ended`,
  embargoed: after('Under embargo', ' until '),
  'embargo-broken': after('Two persons have broken its embargo', ' until '),
  delayed: after("Waits out the route's delay", ' until '),
  'awaiting-approval': after('Waits for the approval of a person'),
  'not-enriched': after('Waits, because enrichment did not finish'),
  'rights-refused': after('Its rule about rights refuses it'),
  rejected: after('Rejected by a person'),
  expired: after('It had expired', ' at '),
  superseded: after('A newer revision has taken its place'),
};

/** Why a route decided as it did, in words. A code that is not known here is shown as words, `other-provider` as “other provider”. */
export function reasonText(reason: string, detail?: string): string {
  const words = REASONS[reason] ?? after(reason.replaceAll('-', ' '), ', ');
  return words(detail === undefined ? undefined : readable(detail));
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** Ends of embargoes and delays come as instants. */
const readable = (detail: string) => (INSTANT.test(detail) ? plainTime(detail) : detail);

/** The detail is the article's pubStatus. */
const withdrawn = (pubStatus: string | undefined) =>
  pubStatus === 'canceled' ? 'Killed' : pubStatus === 'withheld' ? 'Withheld' : 'Withdrawn';
