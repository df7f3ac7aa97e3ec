import type { Obligation, Recipient, WithdrawalEvidence } from '@wireroom/contracts';
import { type Column, tableText } from './table-text.js';
import { timeText } from './time-text.js';

/** What became of a withdrawal: what it was, and a line for each who had the article. */
export function evidenceText(evidence: WithdrawalEvidence): string {
  const { articleId, revision, pubStatus, withdrawnAt, reopenedBy, reason, obligations, ledgerIntact } = evidence;
  const head = [
    `article ${articleId}, ${pubStatus} by revision ${revision}, ${timeText(withdrawnAt)}`,
    ...(reason === undefined ? [] : [`reason: ${reason.replace(/[\p{Cc}\s]+/gu, ' ')}`]),
    ...(reopenedBy === undefined ? [] : [`usable again by revision ${reopenedBy}`]),
    ledgerIntact ? 'the record is intact' : 'THE RECORD WAS CHANGED AFTERWARDS: npm run verify-ledger says where',
  ];
  const list = obligations.length === 0 ? 'Nobody had received it.\n' : tableText(obligations, COLUMNS);
  return `${head.join('\n')}\n\n${list}`;
}

const COLUMNS: readonly Column<Obligation>[] = [
  { title: 'obligation', of: ({ id }) => id },
  { title: 'recipient', of: ({ recipient }) => nameOf(recipient) },
  { title: 'had', of: ({ received }) => received.map(({ revision }) => revision).join(', ') || undefined },
  { title: 'state', of: ({ state }) => state },
  { title: 'since', of: ({ endedAt, escalatedAt, openedAt }) => timeText(endedAt ?? escalatedAt ?? openedAt) },
  {
    title: 'how',
    of: ({ proof, why }) => (proof === undefined ? why?.message : [proof.kind, proof.detail].filter(Boolean).join(': ')),
  },
];

function nameOf(recipient: Recipient): string {
  switch (recipient.kind) {
    case 'destination':
      return recipient.destinationId;
    case 'feed':
      return `feed ${recipient.routeId} ${recipient.client}`.trimEnd();
    case 'pull':
      return `cursor ${recipient.routeId} ${recipient.client}/${recipient.cursor}`;
    case 'websub':
      return `websub ${recipient.routeId} ${recipient.callback}`;
  }
}
