import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Article, type Receipt, WithdrawArticle, type WithdrawalAnswer } from '@wireroom/contracts';
import { Broker, CommandSender } from '@wireroom/messaging';
import { TransactionGate } from '@wireroom/persistence';
import { eventually, idOf } from '@wireroom/testkit';
import { type RunningIngest, startIngest } from '../ingest.fixture.js';

const KEY = 'key-of-the-source-0123456789';
const issuer = { name: 'erin', role: 'editor', reason: 'libel' } as const;
let ingest: RunningIngest;

beforeAll(async () => {
  ingest = await startIngest('ingest-orders', [{ id: 'wire', provider: 'wire', key: KEY }]);
});
afterAll(() => ingest?.stop());

describe('an article that a person withdraws', () => {
  it('gets a revision that says who ordered it and why, on the flash lane', async () => {
    const id = await push('killed');
    expect(await order('kill-it', id, 'kill')).toEqual({ outcome: 'withdrawn', articleId: id, revision: 2 });
    const { article, outcome } = await newest(id);
    expect({ outcome, pubStatus: article.pubStatus, signals: article.signals, source: article.source }).toEqual({
      outcome: 'withdrawn',
      pubStatus: 'canceled',
      signals: ['kill'],
      source: 'desk',
    });
    expect(article.edNotes.at(-1)).toEqual({ text: 'KILL ordered by erin (editor): libel', public: false });
    expect(article.headline).toBe('Story killed');
    const document = (await (await fetch(`${ingest.url}/v1/documents/${article.document.id}`)).json()) as Receipt;
    expect(document).toMatchObject({ source: 'desk', format: 'order', items: [{ outcome: 'withdrawn', articleId: id }] });
    const { jsm, names } = ingest.app.get(Broker);
    const stored = await eventually(() =>
      jsm.streams.getMessage(names.stream('ARTICLES'), { last_by_subj: 'article.received.flash' }),
    );
    expect(stored?.json()).toMatchObject({ data: { outcome: 'withdrawn', lane: 'flash', article: { id, revision: 2 } } });
  });

  it('is withdrawn once by one order, however often that comes, also at the same time', async () => {
    const id = await push('once');
    const answers = await Promise.all([1, 2, 3].map(() => order('once', id, 'withhold')));
    expect(answers).toEqual(answers.map(() => ({ outcome: 'withdrawn', articleId: id, revision: 2 })));
    expect((await newest(id)).article.revision).toBe(2);
  });

  it('is not withdrawn in the same way by another order; what was withheld can be killed', async () => {
    const id = await push('twice');
    await order('first', id, 'withhold');
    expect(await order('second', id, 'withhold')).toEqual({ outcome: 'refused', reason: 'already-withdrawn', revision: 2 });
    expect(await order('third', id, 'kill')).toMatchObject({ outcome: 'withdrawn', revision: 3 });
    expect(await order('fourth', id, 'withhold')).toMatchObject({ outcome: 'refused', revision: 3 });
  });

  it('is withdrawn however late it says that it was made', async () => {
    const id = await push('late', { versioncreated: '2199-01-01T00:00:00Z' });
    expect(await order('late', id, 'kill')).toMatchObject({ outcome: 'withdrawn', revision: 2 });
  });

  it('must be there, and an order must say so', async () => {
    await expect(order('nothing', idOf('nothing'), 'kill')).rejects.toMatchObject({ code: 'not-found', status: 404 });
    const sender = ingest.app.get(CommandSender);
    const unreadable = sender.send(WithdrawArticle, { commandId: idOf('x'), issuer, data: { articleId: 'no', how: 'kill' } });
    await expect(unreadable).rejects.toMatchObject({ code: 'command-unreadable' });
  });
});

function order(name: string, articleId: string, how: 'kill' | 'withhold'): Promise<WithdrawalAnswer> {
  const command = { commandId: idOf('order', name), issuer, data: { articleId, how } };
  return ingest.app.get(CommandSender).send(WithdrawArticle, command);
}

async function push(name: string, given: object = {}): Promise<string> {
  const item = { uri: `urn:wire:${name}`, type: 'text', headline: `Story ${name}`, body_text: `About ${name}.`, ...given };
  const answer = await fetch(`${ingest.url}/v1/sources/wire/documents`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify(item),
  });
  return ((await answer.json()) as Receipt).items[0]?.articleId ?? '';
}

async function newest(id: string): Promise<{ article: Article; outcome: string }> {
  const [row] = await rows<{ article: Article; outcome: string }>(
    'select article, outcome from ingest.revision where article_id = $1 order by revision desc limit 1',
    [id],
  );
  if (row === undefined) throw new Error('no revision');
  return row;
}

const rows = <Row>(sql: string, parameters: unknown[]) => ingest.app.get(TransactionGate).read<Row>(sql, parameters);
