import { type Article, ArticleWithdrawn, type Obligation } from '@wireroom/contracts';
import { eventIdOf, obligationIdOf, recipientKeyOf, type WithdrawalFacts } from '@wireroom/editorial';
import { type OutgoingEvent, outgoingEvent } from '@wireroom/messaging';
import type { Publication } from '../line/publication.js';
import type { FoundRecipient } from '../obligation/recipient-finder.js';

/** A withdrawal and what it opens. */
export interface Opened {
  readonly publication: Publication;
  readonly facts: WithdrawalFacts;
  readonly obligations: readonly Obligation[];
}

/** What a withdrawal opens: an obligation for each recipient of its article. */
export function openedBy(
  publication: Publication,
  recipients: readonly FoundRecipient[],
  { at, dueAt }: { at: Date; dueAt: Date },
): Opened {
  const { id: articleId, revision, provider, guid, headline, pubStatus, edNotes } = publication.article;
  const obligations = recipients
    .filter((each) => each.articleId === articleId)
    .map(({ recipient, received }) => ({
      id: obligationIdOf(articleId, revision, recipientKeyOf(recipient)),
      articleId,
      revision,
      recipient,
      received: received.filter((each) => each.revision < revision),
      state: 'open' as const,
      openedAt: at.toISOString(),
      dueAt: dueAt.toISOString(),
      attempts: 0,
    }));
  const facts = { provider, guid, headline, pubStatus, reason: reasonOf(edNotes), withdrawnAt: at.toISOString() };
  return { publication, facts, obligations };
}

export function withdrawnEvent({ publication, obligations }: Opened, at: Date): OutgoingEvent {
  const { article, lane, traceparent } = publication;
  const { id: articleId, revision, pubStatus } = article;
  return outgoingEvent(ArticleWithdrawn, {
    id: eventIdOf(ArticleWithdrawn.type, articleId, revision),
    about: articleId,
    at,
    traceparent,
    address: { lane },
    data: { articleId, revision, lane, pubStatus, obligations: [...obligations] },
  });
}

function reasonOf(edNotes: Article['edNotes']): string | undefined {
  return edNotes.length === 0 ? undefined : edNotes.map(({ text }) => text).join('\n');
}
