import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Article, ProductPage } from '@wireroom/contracts';
import { eventually, readEvents } from '@wireroom/testkit';
import { lockForWithdrawal } from '../reader/reader-lock.js';
import { type Client, KEYS, keys, ReaderStage } from '../reader/reader-stage.fixture.js';
import { inJson } from './client.fixture.js';

let stage: ReaderStage;

beforeAll(async () => {
  const route = (id: string, more = {}) => ({ id, title: id, query: `keyword:${id}`, keys, ...more });
  const routes = ['sea', 'land', 'air', 'replay', 'race'].map((id) => route(id));
  stage = await ReaderStage.start('cursor-readers', { routes: [...routes, route('open', { keys: undefined })] });
});
afterAll(() => stage?.publishing.stop());

const at = (keyword: string) => ({ keywords: [keyword] });

/** Who must let go of an article that cursors have passed: route, client, cursor, what it had, and how that stands. */
const pulledOf = async (article: Article) =>
  (await stage.obligations(article, 'pull')).map(({ recipient, received, state }) => {
    if (recipient.kind !== 'pull') throw new Error(recipient.kind);
    const had = received.map(({ revision, at: when }) => `${revision}${when === undefined ? '?' : ''}`).join();
    return `${recipient.client}/${recipient.cursor} ${had} ${state}`;
  });

const items = async (route: string, query: string, client?: Client) =>
  JSON.parse(await stage.text(`products/${route}/items?${query}`, client)) as ProductPage;

/** What a client does with a cursor. */
async function cursor(path: string, init: RequestInit, client?: Client): Promise<number> {
  const headers = new Headers(init.headers);
  if (client !== undefined) headers.set('authorization', `Bearer ${KEYS[client]}`);
  const response = await fetch(`${stage.publishing.url}/v1/products/${path}`, { ...init, headers });
  await response.arrayBuffer();
  return response.status;
}
const acknowledge = (path: string, sequence: number, client?: Client) =>
  cursor(`${path}/ack`, inJson('POST', { sequence }), client);

const whose = (client: Client, name: string) => (recipient: object) =>
  'cursor' in recipient && recipient.cursor === name && 'client' in recipient && recipient.client === client;

describe('a named cursor', () => {
  it('that read or acknowledged past an article is owed its withdrawal, and ends it by acknowledging that', async () => {
    const article = await stage.publish(at('sea'));
    for (const name of ['read', 'acked', 'later', 'skipped']) await cursor(`sea/cursors/${name}`, { method: 'PUT' }, 'harbour');
    await items('sea', 'cursor=read', 'harbour');
    const { cursor: newest } = await items('sea', 'cursor=acked', 'harbour');
    await acknowledge('sea/cursors/acked', newest, 'harbour');
    await cursor('sea/cursors/skipped', inJson('PUT', { after: newest }), 'harbour');
    await stage.kill(article);
    expect(await pulledOf(article)).toEqual(['harbour/acked 1 open', 'harbour/read 1? open']);

    // Neither reading on nor moving nor an acknowledgement of less proves anything.
    const page = await items('sea', `cursor=acked`, 'harbour');
    expect(page.items.map(({ withdrawn }) => withdrawn)).toEqual([true]);
    await cursor('sea/cursors/acked', inJson('PUT', { after: page.cursor }), 'harbour');
    await acknowledge('sea/cursors/read', newest, 'harbour');
    await stage.askedAgain(article);
    expect(await pulledOf(article)).toEqual(['harbour/acked 1 open', 'harbour/read 1? open']);
    await acknowledge('sea/cursors/read', page.cursor, 'harbour');
    const { proof } = await stage.confirmed(article, 'pull', whose('harbour', 'read'));
    expect(proof).toMatchObject({
      kind: 'acknowledged',
      detail: `acknowledged up to ${page.cursor}, the withdrawal is ${page.cursor}`,
    });
  });

  it('that is deleted proves nothing by that, and what it acknowledged before stays proven', async () => {
    const article = await stage.publish(at('land'));
    for (const name of ['gone', 'done']) {
      await cursor(`land/cursors/${name}`, { method: 'PUT' }, 'island');
      await items('land', `cursor=${name}`, 'island');
    }
    await stage.kill(article);
    const { cursor: newest } = await items('land', 'cursor=done', 'island');
    await acknowledge('land/cursors/done', newest, 'island');
    for (const name of ['gone', 'done']) expect(await cursor(`land/cursors/${name}`, { method: 'DELETE' }, 'island')).toBe(204);
    await stage.confirmed(article, 'pull', whose('island', 'done'));
    await stage.askedAgain(article);
    expect(await pulledOf(article)).toEqual(['island/done 1? confirmed', 'island/gone 1? open']);
  });

  it('of a route without keys is known by its name; who reads there without one is not known', async () => {
    const article = await stage.publish(at('open'));
    await cursor('open/cursors/press', { method: 'PUT' });
    await items('open', 'cursor=press');
    await items('open', 'cursor=0');
    await stage.kill(article);
    expect(await pulledOf(article)).toEqual(['/press 1? open']);
  });
});

describe('a client that keeps its place itself', () => {
  it('acknowledges by asking for what comes after the withdrawal, once it was served that', async () => {
    const article = await stage.publish(at('air'));
    const { cursor: first } = await items('air', 'cursor=0', 'harbour');
    await items('air', 'cursor=0', 'island');
    await items('air', `cursor=${first}`, 'island');
    await stage.kill(article);
    expect(await pulledOf(article)).toEqual(['harbour/ 1? open', 'island/ 1 open']);
    await items('air', 'cursor=900000', 'island');
    await stage.askedAgain(article);
    expect(await pulledOf(article)).toEqual(['harbour/ 1? open', 'island/ 1 open']);
    const { cursor: next } = await items('air', `cursor=${first}`, 'harbour');
    await items('air', `cursor=${next}`, 'harbour');
    await stage.confirmed(article, 'pull', whose('harbour', ''));
    // Who leaves the withdrawal out, and goes on behind it, never had it.
    await stage.publish(at('air'));
    const { cursor: later } = await items('air', `cursor=${next}`, 'island');
    await items('air', `cursor=${later}`, 'island');
    const noted = "select 1 from publishing.product_cursor_change where client = 'island' and name = '' and sequence = $1";
    await eventually(async () => (await stage.rows(noted, [later])).length === 1);
    await stage.askedAgain(article);
    expect(await pulledOf(article)).toContainEqual('island/ 1 open');
  });

  it('does so too when it follows the stream, which ends after a withdrawal to let it', async () => {
    const authorization = { authorization: `Bearer ${KEYS.island}` };
    const url = `${stage.publishing.url}/v1/products/air/stream`;
    const stream = await readEvents(url, authorization);
    const article = await stage.publish(at('air'));
    await stream.take(1);
    await stage.kill(article);
    const [event] = await stream.take(1);
    await expect(stream.take(1)).rejects.toThrow('The stream ended');
    expect(await pulledOf(article)).toEqual(['island/ 1? open']);
    const again = await readEvents(url, { ...authorization, 'last-event-id': event?.id ?? '' });
    await stage.confirmed(article, 'pull', whose('island', ''));
    again.close();
  });
});

it('what is withdrawn goes to nobody any more, however far back a client begins', async () => {
  const article = await stage.publish(at('replay'));
  await stage.kill(await stage.update(article));
  const { items: all } = await items('replay', 'cursor=0', 'harbour');
  expect(all.map(({ revision, withdrawn, fault }) => [revision, withdrawn, fault?.code])).toEqual([
    [1, false, 'revision-withdrawn'],
    [2, false, 'revision-withdrawn'],
    [3, true, undefined],
  ]);
  expect(all.slice(0, 2).flatMap(({ article: text, rendition }) => [text, rendition].filter(Boolean))).toEqual([]);
  expect(await pulledOf(article)).toEqual([]);
});

it('a page that was read before a withdrawal and is on record only after it goes out without what is withdrawn', async () => {
  const article = await stage.publish(at('race'));
  let page: Promise<ProductPage> | undefined;
  await stage.gate.run(async () => {
    await lockForWithdrawal(stage.gate);
    page = items('race', 'cursor=0', 'harbour');
    await stage.waitsForLock('ShareLock');
    await stage.gate.sql(
      `insert into publishing.withdrawal (article_id, revision, provider, guid, pub_status, withdrawn_at)
       values ($1, 2, 'northwire', $2, 'canceled', now())`,
      [article.id, article.guid],
    );
  });
  expect((await page)?.items.map(({ fault, article: text }) => [fault?.code, text])).toEqual([['revision-withdrawn', undefined]]);
});
