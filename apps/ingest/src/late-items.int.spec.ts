import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ArticleDocuments } from '@wireroom/contracts';
import { articleIdOf } from '@wireroom/editorial';
import { ChainStage, g2, nitf } from './chain-stage.fixture.js';

let stage: ChainStage;

beforeAll(async () => {
  stage = await ChainStage.open('ingest_late');
});
afterAll(() => stage?.close());

describe('a withdrawal', () => {
  const guids = ['w1', 'w2', 'w3', 'w4'];

  it('with a name of its own withdraws what it names, also before that comes', async () => {
    await stage.send('link', nitf({ guid: 'w1' }));
    const kill = nitf({ guid: 'w1-kill', replaces: 'w1', status: 'canceled', text: 'Kill.' });
    expect(await stage.told('link', kill, guids)).toEqual([['withdrawn', 'withdrawn-by-link', 2, 'w1']]);
    expect(await stage.told('link-too', kill, guids)).toEqual([['duplicate', 'equal-content', 2, 'w1']]);
    const early = nitf({ guid: 'w2-kill', replaces: 'w2', status: 'canceled', text: 'Kill.' });
    expect(await stage.told('link', early, guids)).toEqual([['withdrawn', 'withdrawn-by-link', 1, 'w2']]);
    expect(await stage.told('link', nitf({ guid: 'w2' }), guids)).toEqual([['stale', 'older-than-its-withdrawal', 1, 'w2']]);
    expect(await stage.article('harbour', 'w2')).toMatchObject({ guid: 'w2', pubStatus: 'canceled' });
  });

  it('that names nothing is an article of its own, with that for its reason', async () => {
    const [receipt] = await stage.send('link', nitf({ status: 'canceled', text: 'Kill the ferry story.' }));
    expect(receipt).toMatchObject({ outcome: 'withdrawn', reason: 'withdrawal-names-no-item', revision: 1 });
  });

  it('before its original keeps that out until something newer comes', async () => {
    const kill = g2([{ guid: 'w3', version: 3, at: '10:30', status: 'canceled' }]);
    expect(await stage.told('link', kill, guids)).toEqual([['withdrawn', 'withdrawn-unseen', 1, 'w3']]);
    for (const original of [
      { version: 1, at: '10:00' },
      { version: 2, at: '10:20' },
    ])
      expect(await stage.told('link', g2([{ guid: 'w3', ...original }]), guids)).toEqual([
        ['stale', 'older-than-its-withdrawal', 1, 'w3'],
      ]);
    const restored = g2([{ guid: 'w3', version: 4, at: '10:40', text: 'It is true.' }]);
    expect(await stage.told('link', restored, guids)).toEqual([['restored', 'newer-version', 2, 'w3']]);
    expect(await stage.told('link', g2([{ guid: 'w3', version: 2, at: '10:20' }]), guids)).toEqual([
      ['stale', 'older-version', 2, 'w3'],
    ]);
  });

  it('without marks of its own is not undone by a repeat of what it killed', async () => {
    const first = g2([{ guid: 'w4', version: 3, at: '10:00' }]);
    await stage.send('link', first);
    await stage.send('link', nitf({ guid: 'w4', status: 'canceled', text: 'Kill.' }));
    expect(await stage.told('link-too', first, guids)).toEqual([['stale', 'older-than-its-withdrawal', 2, 'w4']]);
  });
});

describe('the documents of an article', () => {
  it('are all that brought it, through whatever source', async () => {
    const body = g2([{ guid: 'd1', at: '10:00' }]);
    await stage.send('link', body);
    for (const source of ['link-too', 'link-too', 'link']) await stage.send(source, body);
    await stage.send('link', g2([{ guid: 'd1', version: 2, at: '10:05', text: 'Second.' }]));
    await stage.send('link-too', g2([{ guid: 'd1', version: 0, at: '09:00', text: 'Older.' }]));
    const { documents } = ArticleDocuments.parse(
      await (await stage.ask(`/v1/articles/${articleIdOf('harbour', 'd1')}/documents`)).json(),
    );
    expect(documents.map(({ source, outcome, revision }) => [source, outcome, revision])).toEqual([
      ['link', 'created', 1],
      ['link-too', 'duplicate', 1],
      ['link', 'duplicate', 1],
      ['link', 'updated', 2],
      ['link-too', 'stale', 2],
    ]);
    for (const { documentId } of documents) expect((await stage.ask(`/v1/documents/${documentId}/raw`)).status).toBe(200);
  });
});
