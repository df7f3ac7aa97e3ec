import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChainStage, g2, nitf } from './chain-stage.fixture.js';

let stage: ChainStage;

beforeAll(async () => {
  stage = await ChainStage.open('ingest_repeats');
});
afterAll(() => stage?.close());

const rss = (items: readonly { readonly guid: string; readonly text: string; readonly pubDate?: string }[]) =>
  `<rss version="2.0"><channel><title>Harbour</title><link>https://harbour.example/</link>${items
    .map(({ guid, text, pubDate }) => {
      const date = pubDate === undefined ? '' : `<pubDate>${pubDate}</pubDate>`;
      return `<item><guid isPermaLink="false">${guid}</guid><title>${text}</title><description>${text}</description>${date}</item>`;
    })
    .join('')}</channel></rss>`;
const kill = (guid: string) => nitf({ guid, status: 'canceled', text: 'Kill.' });

describe('a feed that goes on carrying what was killed', () => {
  it('does not restore it, as often as it is polled; a story that is written anew is restored', async () => {
    const guids = ['r1'];
    const [first, second, third] = ['The ferry runs.', 'The ferry runs late.', 'The ferry rests.'].map((text) =>
      rss([{ guid: 'r1', text }]),
    ) as [string, string, string];
    expect(await stage.told('link', first, guids)).toEqual([['created', 'first-seen', 1, 'r1']]);
    expect(await stage.told('link', second, guids)).toEqual([['updated', 'newer-arrival', 2, 'r1']]);
    await stage.send('link', kill('r1'));
    const stale = [['stale', 'repeats-what-was-withdrawn', 3, 'r1']];
    for (const again of [second, second, first]) expect(await stage.told('link', again, guids)).toEqual(stale);
    expect(await stage.told('link-too', first, guids)).toEqual(stale);
    expect(await stage.article('harbour', 'r1')).toMatchObject({ pubStatus: 'canceled', revision: 3 });
    expect(await stage.told('link', third, guids)).toEqual([['restored', 'newer-arrival', 4, 'r1']]);
  });

  it('does not restore it with another date of publication', async () => {
    const [text, guids] = ['The pier is open.', ['r2']];
    const on = (day: string) => rss([{ guid: 'r2', text, pubDate: `${day} Mar 2026 10:00:00 GMT` }]);
    await stage.send('link', on('01'));
    await stage.send('link', kill('r2'));
    expect(await stage.told('link', on('02'), guids)).toMatchObject([['stale', 'repeats-what-was-withdrawn', 2, 'r2']]);
  });

  it('does not restore it when both come in one document, or by turns', async () => {
    const text = 'The lock is shut.';
    const piece = { guid: 'r3', text, version: 1 };
    const body = g2([piece, { ...piece, status: 'canceled' }, piece]);
    expect(await stage.told('link', body, ['r3'])).toEqual([
      ['created', 'first-seen', 1, 'r3'],
      ['withdrawn', 'newer-arrival', 2, 'r3'],
      ['stale', 'older-than-its-withdrawal', 2, 'r3'],
    ]);
    const bare = [nitf({ guid: 'r7', text }), kill('r7')];
    for (const document of [...bare, ...bare]) await stage.send('link', document);
    expect(await stage.article('harbour', 'r7')).toMatchObject({ pubStatus: 'canceled', revision: 2 });
  });
});

describe('the same text', () => {
  it('with a newer version or time restores the article', async () => {
    const text = 'The bridge is safe.';
    for (const guid of ['r4', 'r5']) {
      await stage.send('link', g2([{ guid, text, version: 1, at: '10:00' }]));
      await stage.send('link', g2([{ guid, text: 'Kill.', version: 2, at: '10:10', status: 'canceled' }]));
    }
    expect(await stage.told('link', g2([{ guid: 'r4', text, version: 3, at: '10:20' }]), ['r4'])).toEqual([
      ['restored', 'newer-version', 3, 'r4'],
    ]);
    expect(await stage.told('link', g2([{ guid: 'r5', text, version: 2, at: '10:20' }]), ['r5'])).toEqual([
      ['restored', 'newer-version-created', 3, 'r5'],
    ]);
  });

  it('that is older is refused; other words without any mark are an answer to the kill', async () => {
    const stamped = g2([{ guid: 'r6', text: 'Old words.', version: 1, at: '09:00' }]);
    await stage.send('link', g2([{ guid: 'r6', text: 'New words.', version: 2, at: '10:00' }]));
    await stage.send('link', kill('r6'));
    expect(await stage.told('link-too', stamped, ['r6'])).toEqual([['stale', 'older-than-its-withdrawal', 2, 'r6']]);
    expect(await stage.told('link-too', nitf({ guid: 'r6', text: 'Other words.' }), ['r6'])).toEqual([
      ['restored', 'newer-arrival', 3, 'r6'],
    ]);
  });
});
