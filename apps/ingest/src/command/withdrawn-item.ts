import type { Article, CommandIssuer, Item, WithdrawalOrder } from '@wireroom/contracts';
import { compareWhen } from '@wireroom/editorial';

/** What is an article's own and no part of the item that it came as. */
type Own = 'id' | 'revision' | 'provider' | 'source' | 'receivedAt' | 'contentHash' | 'document';

/**
 * The item that withdraws an article: what it was, with its status, its signal, and a note to editors that says who ordered it and why. It is created now, or
 * when the article says that it was, should that be later: an order is never too old.
 */
export function withdrawnItem(article: Article, order: { how: WithdrawalOrder['how']; issuer: CommandIssuer; at: Date }): Item {
  const { how, issuer, at } = order;
  const { id, revision, provider, source, receivedAt, contentHash, document, ...item }: Article & Record<Own, unknown> = article;
  const now = at.toISOString();
  const { versionCreated = now } = item;
  const by = `${how === 'kill' ? 'KILL' : 'WITHHOLD'} ordered by ${issuer.name} (${issuer.role})`;
  return {
    ...item,
    providerVersion: undefined,
    pubStatus: how === 'kill' ? 'canceled' : 'withheld',
    signals: [how],
    signalEvidence: undefined,
    edNotes: [...item.edNotes, { text: issuer.reason === undefined ? by : `${by}: ${issuer.reason}`, public: false }],
    versionCreated: compareWhen(versionCreated, now) > 0 ? versionCreated : now,
  };
}
