import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Article, ArticleDocuments, blockText, type ItemReceipt, Receipt } from '@wireroom/contracts';
import { articleIdOf } from '@wireroom/editorial';
import { eventually } from '@wireroom/testkit';
import pg from 'pg';
import { g2 } from './chain-stage.fixture.js';
import { type RunningIngest, startIngest } from './ingest.fixture.js';

const KEY = 'a-key-of-the-spec-0123456789';
const SOURCES = [{ id: 'wire', provider: 'quay', key: KEY, takes: 'join' as const }];
let ingest: RunningIngest;
/** Another copy on the same database. */
let copy: RunningIngest;

beforeAll(async () => {
  ingest = await startIngest('ingest_takes', SOURCES);
  copy = await startIngest('ingest_takes_copy', SOURCES, { DATABASE_URL: ingest.database.urls.ingest });
});
afterAll(async () => {
  await copy?.stop();
  await ingest?.stop();
});

const take = (story: string, part: string, more: { guid?: string; text?: string; version?: number; at?: string } = {}) => ({
  guid: `${story}-${part}`,
  slugline: `BRITAIN-${story}${part === '' ? '' : `-${part}`}`,
  text: `Text of ${part === '' ? 'the first take' : part}.`,
  at: '10:00',
  ...more,
});

const send = (...pieces: ReturnType<typeof take>[]) => sendTo(ingest, pieces);

async function sendTo({ url }: RunningIngest, pieces: ReturnType<typeof take>[]): Promise<ItemReceipt[]> {
  const response = await fetch(`${url}/v1/sources/wire/documents`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/xml' },
    body: g2(pieces),
  });
  expect(response.status).toBe(201);
  return Receipt.parse(await response.json()).items;
}
const told = (receipts: readonly ItemReceipt[]) => receipts.map(({ outcome, revision }) => [outcome, revision]);
const idOf = (guid: string) => articleIdOf('quay', guid);

async function textOf(guid: string): Promise<string[]> {
  const article = Article.loose().parse(await (await fetch(`${ingest.url}/v1/articles/${idOf(guid)}`)).json());
  return article.body.map((block) => blockText(block as never));
}

async function age(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: ingest.database.url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

describe('the parts of a story', () => {
  it('that come in order are one article, one revision for each', async () => {
    expect(told(await send(take('A', '')))).toEqual([['created', 1]]);
    expect(told(await send(take('A', '1stAdd')))).toEqual([['updated', 2]]);
    expect(told(await send(take('A', '2ndAdd')))).toEqual([['updated', 3]]);
    expect(await textOf('A-')).toEqual(['Text of the first take.', 'Text of 1stAdd.', 'Text of 2ndAdd.']);
  });

  it('that come out of order wait, and go out together once the missing one comes; no document is lost', async () => {
    const [late] = await send(take('B', '3rd take'));
    expect(late).toMatchObject({ outcome: 'waiting', reason: 'waiting-for-part', detail: 'part 3 waits for 1' });
    expect(told(await send(take('B', '2nd take')))).toEqual([['waiting', undefined]]);
    expect(told(await send(take('B', '1st take')))).toEqual([['created', 1]]);
    expect(await textOf('B-1st take')).toEqual(['Text of 1st take.', 'Text of 2nd take.', 'Text of 3rd take.']);
    const path = `${ingest.url}/v1/articles/${idOf('B-1st take')}/documents`;
    const { documents } = ArticleDocuments.parse(await (await fetch(path)).json());
    expect(documents.map(({ outcome, revision }) => [outcome, revision])).toEqual([
      ['waiting', 1],
      ['waiting', 1],
      ['created', 1],
    ]);
  });

  it('change nothing when they come again, out or waiting', async () => {
    await send(take('C', ''), take('C', 'Add 1'), take('C', 'Add 3'));
    expect(told(await send(take('C', 'Add 1'), take('C', ''), take('C', 'Add 3')))).toEqual([
      ['duplicate', 2],
      ['duplicate', 2],
      ['duplicate', undefined],
    ]);
  });

  it('take the place of what they correct, also while others wait', async () => {
    expect(told(await send(take('D', ''), take('D', 'Add 1'), take('D', 'Add 3', { text: 'Wrong.' })))).toEqual([
      ['created', 1],
      ['updated', 2],
      ['waiting', undefined],
    ]);
    const later = { version: 2, at: '10:10' };
    expect(told(await send(take('D', 'Add 3', { ...later, text: 'Right.' })))).toEqual([['waiting', undefined]]);
    expect(told(await send(take('D', 'Add 1', { ...later, text: 'Mended.' })))).toEqual([['updated', 3]]);
    expect(told(await send(take('D', 'Add 1')))).toEqual([['stale', undefined]]);
    expect(told(await send(take('D', 'Add 2')))).toEqual([['updated', 4]]);
    expect(await textOf('D-')).toEqual(['Text of the first take.', 'Mended.', 'Text of Add 2.', 'Right.']);
  });

  it('do not reopen a story that was killed; the kill of a part is one of the story', async () => {
    await send(take('E', ''), take('E', 'Add 1'));
    const kill = { ...take('E', 'Add 1', { text: 'Kill.', version: 2 }), status: 'canceled' as const };
    expect(told(await send(kill))).toEqual([['withdrawn', 3]]);
    const [added] = await send(take('E', 'Add 2', { at: '11:00' }));
    expect(added).toMatchObject({ outcome: 'stale', reason: 'adds-to-what-was-withdrawn', revision: 3 });
  });

  it('go out with what is there once they have waited long enough', async () => {
    await send(take('F', 'Add 1'), take('F', 'Add 3'));
    await age(`update ingest.take set received_at = received_at - interval '1 hour' where slugline = 'britain f'`);
    await eventually(async () => ((await textOf('F-Add 1').catch(() => [])).length === 2 ? true : undefined));
    expect(told(await send(take('F', '')))).toEqual([['updated', 2]]);
    expect(await textOf('F-Add 1')).toEqual(['Text of the first take.', 'Text of Add 1.', 'Text of Add 3.']);
  });

  it('are one article whoever brings them at the same moment', async () => {
    const parts = ['', 'Add 1', 'Add 2', 'Add 3', 'Add 4'].map((part) => take('G', part));
    await Promise.all(parts.map((part, n) => sendTo(n % 2 === 0 ? ingest : copy, [part])));
    expect(await textOf('G-')).toEqual(parts.map(({ text }) => text));
  });

  it('wait on while the copy of ingest that took them is gone', async () => {
    expect(told(await sendTo(copy, [take('H', '2nd take'), take('H', '3rd take')]))).toEqual([
      ['waiting', undefined],
      ['waiting', undefined],
    ]);
    await copy.app.close();
    expect(told(await send(take('H', '1st take')))).toEqual([['created', 1]]);
    expect(await textOf('H-1st take')).toEqual(['Text of 1st take.', 'Text of 2nd take.', 'Text of 3rd take.']);
  });

  it('need a word that says so: another item with the slugline is another article', async () => {
    await send(take('I', ''));
    expect(told(await send({ ...take('I', ''), guid: 'I-other', text: 'Something else.' }))).toEqual([['created', 1]]);
    expect(await textOf('I-')).toEqual(['Text of the first take.']);
  });
});
