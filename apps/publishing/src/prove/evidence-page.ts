import type { Obligation, Recipient, WithdrawalEvidence } from '@wireroom/contracts';
import { EVIDENCE_STYLE } from './evidence-style.js';

const STATES = { open: 'open', confirmed: 'confirmed', refused: 'REFUSED', escalated: 'ESCALATED' } as const;

/** The evidence as a page to print: whole without colours, without scripts and without anything that would have to be fetched. */
export function evidencePage(evidence: WithdrawalEvidence, now: Date): string {
  const { headline, guid, counts, obligations, ledger, ledgerIntact } = evidence;
  const title = `Withdrawal: ${headline ?? guid}`;
  const summary = Object.entries(counts).map(([state, count]) => `${count} ${state}`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${EVIDENCE_STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<dl>${facts(evidence, now)
    .map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`)
    .join('\n')}</dl>
<h2>Recipients</h2>
<p>${obligations.length === 0 ? 'Nobody had received the article.' : `${obligations.length}: ${summary.join(', ')}.`}</p>
${table(['Recipient', 'Channel', 'Received', 'Notice arrived', 'State', 'How it ended'], obligations.map(cellsOf))}
<h2>Ledger</h2>
<p>${ledgerIntact ? 'The chain of hashes is intact up to now.' : '<strong>THE CHAIN OF HASHES IS BROKEN: what is shown here was changed afterwards.</strong>'}</p>
${table(
  ['No.', 'Written', 'Obligation', 'Change', 'SHA-256'],
  ledger.map(({ sequence, at, obligationId, change, hash }) => [String(sequence), at, obligationId, change, hash]),
)}
</main>
</body>
</html>
`;
}

function facts(evidence: WithdrawalEvidence, now: Date): (readonly [name: string, value: string])[] {
  const { articleId, revision, provider, guid, pubStatus, reason, withdrawnAt, reopenedBy } = evidence;
  return [
    ['Article', articleId],
    ['Provider', provider],
    ['Provider’s identifier', guid],
    ['Status', `${pubStatus} by revision ${revision}`],
    ['Withdrawn', withdrawnAt],
    ...(reason === undefined ? [] : [['Reason', reason] as const]),
    ...(reopenedBy === undefined ? [] : [['Usable again', `by revision ${reopenedBy}`] as const]),
    ['This page', `as of ${now.toISOString()}`],
  ];
}

function cellsOf(obligation: Obligation): string[] {
  const { recipient, received, notifiedAt, state } = obligation;
  const copies = received.map(({ revision, at }) => `revision ${revision}${at === undefined ? ', time not known' : `, ${at}`}`);
  return [
    nameOf(recipient),
    recipient.kind === 'destination' ? recipient.channel : recipient.kind,
    copies.length === 0 ? 'not known' : copies.join('\n'),
    notifiedAt ?? (recipient.kind === 'destination' ? 'not yet' : ''),
    STATES[state],
    endOf(obligation),
  ];
}

function nameOf(recipient: Recipient): string {
  switch (recipient.kind) {
    case 'destination':
      return recipient.destinationId;
    case 'feed':
      return `${recipient.client || 'anybody'}, feed of ${recipient.routeId}`;
    case 'pull':
      return `${recipient.client || 'anybody'}, ${recipient.cursor === '' ? 'without a cursor, log' : `cursor ${recipient.cursor}`} of ${recipient.routeId}`;
    case 'websub':
      return `${recipient.callback}, feed of ${recipient.routeId}`;
  }
}

function endOf({ endedAt, escalatedAt, dueAt, proof, why, supersededBy, reopenedBy, attempts }: Obligation): string {
  return [
    ...(proof === undefined ? [] : [`${endedAt}: ${proof.kind}${proof.detail === undefined ? '' : `, ${proof.detail}`}`]),
    ...(why === undefined ? [] : [`${endedAt ?? 'last attempt'}: ${why.message}`]),
    escalatedAt === undefined ? (endedAt === undefined ? `due ${dueAt}` : '') : `escalated ${escalatedAt}`,
    ...(supersededBy === undefined ? [] : [`taken over by the withdrawal in revision ${supersededBy}`]),
    ...(reopenedBy === undefined ? [] : [`not followed any more since revision ${reopenedBy}`]),
    ...(attempts === 0 ? [] : [`${attempts} ${attempts === 1 ? 'attempt' : 'attempts'} at proof`]),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const head = heads.map((each) => `<th scope="col">${each}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
