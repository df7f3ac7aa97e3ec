import { CONFIRMATION_NOTE_CHARACTERS, CONFIRMED_BY_CHARACTERS } from '@wireroom/contracts';
import { escapeMarkup } from '@wireroom/formats';
import { CONFIRMATION_STYLE } from './confirmation-style.js';
import type { OwedWithdrawal } from './owed-withdrawal.js';

/**
 * The page that the link of a notice leads to. Looking at it changes nothing, since scanners of mail follow links: an answer is given by its form, which goes
 * to the page's own address. Without scripts and without anything that would have to be fetched.
 */
export function confirmationPage(owed: OwedWithdrawal): string {
  const { headline, guid, pubStatus } = owed;
  const title = `${pubStatus === 'withheld' ? 'Withhold' : 'Kill'}: ${headline ?? guid}`;
  return page(
    title,
    `<p>${escapeMarkup(`${owed.provider} has withdrawn this article. Remove it wherever you show it or keep it for use.`)}</p>
<dl>${facts(owed)
      .map(([name, value]) => `<dt>${name}</dt><dd>${escapeMarkup(value)}</dd>`)
      .join('\n')}</dl>
${stateOf(owed)}
${formOf(owed)}`,
  );
}

/** What whoever comes with another address than the one in a notice gets. */
export function wrongLinkPage(): string {
  return page(
    'This link is not valid',
    '<p>It may have been cut when it was copied. Follow the link in the notice of the withdrawal, or ask whoever sent that.</p>',
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escapeMarkup(title)}</title>
<style>${CONFIRMATION_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeMarkup(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

function facts({ provider, guid, reason, revision, withdrawnAt, recipient, id }: OwedWithdrawal) {
  return [
    ['Provider', provider],
    ['Provider’s identifier', guid],
    ...(reason === null ? [] : [['Reason', reason] as const]),
    ['Withdrawn', `${onPaper(withdrawnAt)}, by revision ${revision}`],
    ['Sent to', 'destinationId' in recipient ? recipient.destinationId : recipient.routeId],
    ['Reference', id],
  ] as const;
}

function stateOf(owed: OwedWithdrawal): string {
  const { state, endedAt, proof, why, reopenedBy } = owed;
  const at = endedAt === null ? '' : onPaper(endedAt);
  const reopened =
    reopenedBy === null ? '' : `<p>Since then revision ${reopenedBy} has come, by which the article may be used again.</p>\n`;
  if (state === 'confirmed') return reopened + words(`Confirmed ${at}: the article is gone.`, proof?.detail);
  if (state === 'refused') return reopened + words(`Answered ${at}: it is not removed.`, why?.message);
  return reopened + words('Not confirmed yet.');
}

/** To the second, in UTC: recipients are anywhere. */
function onPaper(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

function words(state: string, detail?: string): string {
  return `<p class="state">${state}</p>${detail === undefined ? '' : `\n<p>${escapeMarkup(detail)}</p>`}`;
}

/**
 * What was refused may still be confirmed; what is confirmed needs nothing any more. The first button of a form is the one that the Enter key presses in a
 * field: it is there to do nothing (HTML Standard, 4.10.21.2).
 */
function formOf({ state }: OwedWithdrawal): string {
  if (state === 'confirmed') return '';
  const refuse = state === 'refused' ? '' : '\n<button name="withdrawn" value="false">We do not comply</button>';
  return `<form method="post">
<label>Your name <input name="by" maxlength="${CONFIRMED_BY_CHARACTERS}" autocomplete="name"></label>
<label>Note <textarea name="note" rows="3" maxlength="${CONFIRMATION_NOTE_CHARACTERS}"></textarea></label>
<button disabled hidden></button>
<button name="withdrawn" value="true">We have removed it</button>${refuse}
</form>`;
}
