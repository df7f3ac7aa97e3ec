import type { Field } from './field.js';
import { headerText } from './parse.js';

/** Fields that say something of the news or its way and have no place of their own in an item. */
const KEPT: ReadonlySet<string> = new Set(
  'list-id reply-to sender references archived-at organization x-mailer newsgroups'.split(' '),
);
/** Fields of filters, gateways and programs: about the mail's transport. */
const TRANSPORT =
  /^x-(?:received|gm-|google-|ms-|microsoft-|exchange-|forefront-|spam|virus|scanned|amavis|barracuda|proofpoint|mimecast|mailgun|sg-|ses-|mc-|envelope|original(?:ating)?-|authentic|auth-|sender-id|priority|msmail|mimeole|urgency|iptc-urgency|uidl|evolution|mozilla|apple-|ymail|yahoo|antiabuse|source|get-message|complaints|report-abuse|feedback|campaign|delivered|forwarded|trace|provags|ui-|me-)/;
const MAX_KEPT = 40;
const LONGEST = 1_000;

/** What of the header is kept beside the item, by the fields' own names; of one that stands there twice, the first. */
export function keptFields(fields: readonly Field[]): Record<string, string> {
  const kept = new Map<string, string>();
  for (const { name, written, value } of fields) {
    const isKept = KEPT.has(name) || (name.startsWith('x-') && !TRANSPORT.test(name));
    if (!isKept || value === '' || kept.has(written) || kept.size >= MAX_KEPT) continue;
    kept.set(written, headerText(value).slice(0, LONGEST));
  }
  return Object.fromEntries(kept);
}
