import { expect, it } from '@jest/globals';
import type { FoundRecipient } from '../obligation/recipient-finder.js';
import { mergeRecipients } from './merge-recipients.js';

const [early, late] = ['2026-03-01T10:00:00.000Z', '2026-03-01T11:00:00.000Z'];
const site = (received: FoundRecipient['received'], channel = 'webhook', articleId = 'a'): FoundRecipient => ({
  articleId,
  recipient: { kind: 'destination', destinationId: 'site', channel },
  received,
});
const reader: FoundRecipient = { articleId: 'a', recipient: { kind: 'feed', routeId: 'site', client: '' }, received: [] };

it('takes each recipient once, as it was found last, with all that any finder knows of it', () => {
  const found = [
    site([{ revision: 2 }, { revision: 1, at: early }]),
    reader,
    site([{ revision: 3 }, { revision: 2, at: early }, { revision: 1, at: late }], 'mail'),
    site([{ revision: 1 }], 'webhook', 'b'),
  ];
  expect(mergeRecipients(found)).toEqual([
    site([{ revision: 1, at: early }, { revision: 2, at: early }, { revision: 3 }], 'mail'),
    reader,
    site([{ revision: 1 }], 'webhook', 'b'),
  ]);
});
