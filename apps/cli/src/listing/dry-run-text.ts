import type { DryRun, DryRunMatch } from '@wireroom/contracts';
import { countText } from './count-text.js';
import { fieldsText } from './fields-text.js';
import { type Column, tableText } from './table-text.js';
import { timeText } from './time-text.js';

const COLUMNS: readonly Column<DryRunMatch>[] = [
  { title: 'received', of: ({ receivedAt }) => timeText(receivedAt) },
  { title: 'provider', of: ({ provider }) => provider },
  { title: 'revision', of: ({ revision }) => revision },
  { title: 'waits for', of: ({ held }) => held },
  { title: 'why', of: ({ reason, detail }) => (detail === undefined ? reason : `${reason}: ${detail}`) },
  {
    title: 'headline',
    of: ({ headline, pubStatus }) => (pubStatus === 'usable' ? headline : `(${pubStatus}) ${headline ?? ''}`),
  },
];

/** What a query would have sent: counted, by provider and day, and the first of it. */
export function dryRunText(query: string, found: DryRun): string {
  const counted = fieldsText(query, [
    ['looked at', `${countText(found.examined, 'revision')} from ${timeText(found.since)} to ${timeText(found.until)}`],
    ['would send', `${countText(found.revisions, 'revision')} of ${countText(found.articles, 'article')}`],
    ['would wait', countsOf(found.held)],
    ['refused', countsOf(found.refused)],
    ['by provider', countsOf(found.byProvider)],
    ['by day', countsOf(found.byDay)],
  ]);
  const cut = found.complete
    ? ''
    : `The time for a dry run was over before everything was looked at: it got to ${timeText(found.until)}.\n`;
  const rest = found.revisions - found.matches.length;
  const more = rest > 0 ? `... and ${rest} more\n` : '';
  return `${counted}${cut}${found.matches.length === 0 ? '' : `\n${tableText(found.matches, COLUMNS)}${more}`}`;
}

function countsOf(counts: Readonly<Record<string, number>>): string | undefined {
  const told = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  return told.length === 0 ? undefined : told.join(', ');
}
