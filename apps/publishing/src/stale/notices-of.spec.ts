import { describe, expect, it } from '@jest/globals';
import type { Article } from '@wireroom/contracts';
import { anArticle } from '@wireroom/testkit';
import type { Routed } from '../line/routed.js';
import type { FoundRecipient } from '../obligation/recipient-finder.js';
import { noticesOf } from './notices-of.js';

const corrected = anArticle({ revision: 2, signals: ['correction'] });
const key = (id: string, notices?: string) => ({ id, keySha256: '0'.repeat(64), ...(notices === undefined ? {} : { notices }) });
const routes: Record<string, { keys: ReturnType<typeof key>[] }> = {
  sea: { keys: [key('harbour', 'alerts'), key('harbour', 'mail'), key('island')] },
  land: { keys: [key('harbour', 'other')] },
};
const reader = (routeId: string, client: string, articleId = corrected.id): FoundRecipient => ({
  articleId,
  recipient: { kind: 'feed', routeId, client },
  received: [{ revision: 1 }],
});

function toldOf(
  recipients: readonly FoundRecipient[],
  outcomes: Record<string, 'send' | 'hold' | 'skip'>,
  article: Article = corrected,
) {
  const verdicts = Object.entries(outcomes).map(([routeId, outcome]) => ({ routeId, outcome, reason: 'matched' }));
  const publication = { article } as Routed['publication'];
  const routed: Routed = { publication, verdicts, decisions: [], at: new Date(0), part: 'arrived' };
  return noticesOf(routed, recipients, (id) => routes[id]);
}

describe('noticesOf', () => {
  it('names what clients have named, each once, by all their keys', () => {
    const readers = [reader('sea', 'harbour'), reader('sea', 'harbour'), reader('land', 'harbour'), reader('sea', 'island')];
    expect(toldOf(readers, { sea: 'send', land: 'send' })).toEqual(['alerts', 'mail', 'other']);
  });

  it('leaves out routes that do not send the revision, other articles, and readers that are no clients', () => {
    expect(toldOf([reader('sea', 'harbour'), reader('land', 'harbour')], { sea: 'hold', land: 'send' })).toEqual(['other']);
    expect(toldOf([reader('sea', 'harbour', anArticle({ guid: 'urn:other' }).id)], { sea: 'send' })).toEqual([]);
    const websub: FoundRecipient = {
      ...reader('sea', ''),
      recipient: { kind: 'websub', routeId: 'sea', callback: 'https://a.example/' },
    };
    expect(toldOf([websub], { sea: 'send' })).toEqual([]);
  });

  it('tells of corrections and withdrawals alone', () => {
    const told = (given: Partial<Article>) => toldOf([reader('sea', 'harbour')], { sea: 'send' }, { ...corrected, ...given });
    expect(told({ signals: ['update'] })).toEqual([]);
    expect(told({ revision: 1 })).toEqual([]);
    expect(told({ signals: [], pubStatus: 'canceled' })).toEqual(['alerts', 'mail']);
  });
});
