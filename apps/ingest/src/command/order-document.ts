import { createHash } from 'node:crypto';
import type { Article, Command, Item, WithdrawalOrder } from '@wireroom/contracts';
import { nextTraceparent } from '@wireroom/runtime';
import { v7 } from 'uuid';
import type { ParsedDocument } from '../parse/parse-document.js';
import type { Arrival } from '../receive/arrival.js';
import { Source } from '../source/source.entity.js';

/** An order as a document: its bytes are what was ordered, its one item what it makes of the article. */
export function orderDocument(
  command: Command<WithdrawalOrder>,
  article: Article,
  { item, at }: { item: Item; at: Date },
): { arrival: Arrival; parsed: ParsedDocument } {
  const bytes = Buffer.from(JSON.stringify(command));
  const source = Object.assign(new Source(), { id: 'desk', provider: article.provider, language: null });
  return {
    arrival: {
      documentId: v7({ msecs: at.getTime() }),
      source,
      bytes,
      receivedAt: at,
      mediaType: 'application/json',
      traceparent: nextTraceparent(),
    },
    parsed: {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      parsedAt: at,
      format: 'order',
      repairs: [],
      items: [{ index: 0, item: { ...item, guid: article.guid } }],
    },
  };
}
