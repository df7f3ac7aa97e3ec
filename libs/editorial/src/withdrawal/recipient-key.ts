import type { Recipient } from '@wireroom/contracts';

/** What tells one recipient of an article from another; the same for every revision. Slugs have no blanks, so two recipients never share a key. */
export function recipientKeyOf(recipient: Recipient): string {
  switch (recipient.kind) {
    case 'destination':
      return `destination ${recipient.destinationId}`;
    case 'feed':
      return `feed ${recipient.routeId} ${recipient.client}`;
    case 'pull':
      return `pull ${recipient.routeId} ${JSON.stringify([recipient.client, recipient.cursor])}`;
    case 'websub':
      return `websub ${recipient.routeId} ${recipient.callback}`;
  }
}
