import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Article, Obligation } from '@wireroom/contracts';
import { eventually } from '@wireroom/testkit';
import { keepReadings } from '../reader/keep-readings.js';
import { lockForWithdrawal } from '../reader/reader-lock.js';
import { keys, ReaderStage } from '../reader/reader-stage.fixture.js';

let stage: ReaderStage;

beforeAll(async () => {
  const route = (id: string, query: string, more = {}) => ({ id, title: id, query, keys, ...more });
  stage = await ReaderStage.start(
    'feed-readers',
    {
      routes: [
        route('sea', 'keyword:sea'),
        route('land', 'keyword:land'),
        route('crowd', 'keyword:crowd'),
        route('race', 'keyword:race'),
        route('open', 'keyword:open', { keys: undefined }),
      ],
    },
    { WIREROOM_FEED_PAGE: '3' },
  );
});
afterAll(() => stage?.publishing.stop());

const at = (keyword: string) => ({ keywords: [keyword] });
const summary = (obligations: readonly Obligation[]) =>
  obligations.map(({ recipient, received, state }) => [
    recipient.kind === 'feed' ? `${recipient.routeId} ${recipient.client}` : recipient.kind,
    received.map(({ revision, at: when }) => `${revision}${when === undefined ? '?' : ''}`).join(),
    state,
  ]);
const feedOf = async (article: Article) => summary(await stage.obligations(article, 'feed'));

describe('a client that fetched the feed with the article', () => {
  it('is owed its withdrawal, with what it had and when; nobody else is', async () => {
    await stage.text('feeds/sea.json', 'island');
    const article = await stage.publish(at('sea'));
    const first = await stage.get('feeds/sea.json', 'harbour');
    expect(await first.text()).toContain(article.headline);
    // Neither brings anything.
    expect(
      (await fetch(`${stage.publishing.url}/v1/feeds/sea.json?key=a-key-of-the-client-island`, { method: 'HEAD' })).status,
    ).toBe(200);
    expect((await stage.get('feeds/sea.json', 'island', { 'if-none-match': '*' })).status).toBe(304);
    const updated = await stage.update(article);
    await stage.text('feeds/sea.atom', 'harbour');
    await stage.kill(updated);
    const [obligation, ...others] = await stage.obligations(article, 'feed');
    expect(others).toEqual([]);
    expect(summary([obligation as Obligation])).toEqual([['sea harbour', '1,2', 'open']]);
    const times = obligation?.received.map((each) => Date.parse(each.at ?? '')) ?? [];
    expect(times).toEqual([...times].sort());
  });

  it('lets go of it by fetching the page with the withdrawal in any format, and not before', async () => {
    const article = await stage.publish(at('sea'));
    const { headers } = await stage.get('feeds/sea.json', 'harbour');
    await stage.text('feeds/sea.rss', 'island');
    await stage.kill(article);
    await stage.askedAgain(article);
    expect(await feedOf(article)).toEqual([
      ['sea harbour', '1', 'open'],
      ['sea island', '1', 'open'],
    ]);
    expect((await stage.get('feeds/sea.json', 'harbour', { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(200);
    const { proof } = await stage.confirmed(article, 'feed', (each) => 'client' in each && each.client === 'harbour');
    const { sea } = await stage.places({ ...article, revision: 2 });
    expect(proof).toMatchObject({ kind: 'feed-fetched', detail: expect.stringContaining(`the withdrawal is ${sea}`) });
    expect(await feedOf(article)).toEqual([
      ['sea harbour', '1', 'confirmed'],
      ['sea island', '1', 'open'],
    ]);
    expect(await stage.text('feeds/sea.rss', 'island')).not.toContain(article.headline);
    await stage.confirmed(article, 'feed', (each) => 'client' in each && each.client === 'island');
  });

  it('proves nothing by older pages, nor by a first page that the withdrawal has left for an older one', async () => {
    for (let n = 0; n < 4; n += 1) await stage.publish(at('crowd'));
    const article = await stage.publish(at('crowd'));
    const page = JSON.parse(await stage.text('feeds/crowd.json', 'harbour')) as { next_url: string };
    await stage.kill(article);
    await (await fetch(`${page.next_url}`, { headers: { authorization: 'Bearer a-key-of-the-client-harbour' } })).text();
    for (let n = 0; n < 3; n += 1) await stage.publish(at('crowd'));
    const newest = JSON.parse(await stage.text('feeds/crowd.json', 'harbour')) as { next_url: string };
    await stage.askedAgain(article);
    expect(await feedOf(article)).toEqual([['crowd harbour', '1', 'open']]);
    const older = await fetch(newest.next_url, { headers: { authorization: 'Bearer a-key-of-the-client-harbour' } });
    expect(await older.text()).toContain('canceled');
    await stage.confirmed(article, 'feed');
  });

  it('had of an article what stood on its page, and not what had left its place by then', async () => {
    const article = await stage.publish(at('crowd'));
    const { crowd: before } = await stage.places(article);
    for (let n = 0; n < 3; n += 1) await stage.publish(at('crowd'));
    await stage.update(article);
    await stage.text(`feeds/crowd.json?before=${(before ?? 0) + 1}`, 'island');
    await stage.text('feeds/crowd.json', 'harbour');
    await stage.kill({ ...article, revision: 2 });
    expect(await feedOf(article)).toEqual([['crowd harbour', '2', 'open']]);
  });
});

it('an answer that was cut off may have arrived: nobody knows when, and it proves nothing until the client says that it has it', async () => {
  const article = await stage.publish(at('land'));
  const { headers } = await stage.get('feeds/land.json', 'harbour');
  await eventually(
    async () => (await stage.rows("select 1 from publishing.served where route_id = 'land' and taken_at is not null")).length > 0,
  );
  const cut = "update publishing.served set taken_at = null where route_id = 'land'";
  await stage.gate.run(() => stage.gate.sql(cut));
  await stage.kill(article);
  expect(await feedOf(article)).toEqual([['land harbour', '1?', 'open']]);
  const response = await stage.get('feeds/land.json', 'harbour', { 'if-none-match': headers.get('etag') ?? '' });
  await response.text();
  await stage.confirmed(article, 'feed');
});

it('an article of two routes is owed by the readers of each, also where an update no longer fits, and stands withdrawn in both', async () => {
  const article = await stage.publish({ keywords: ['sea', 'land'] });
  await stage.text('feeds/sea.json', 'harbour');
  await stage.text('feeds/land.atom', 'island');
  const updated = await stage.update(article, { keywords: ['land'] });
  await stage.kill(updated);
  expect(Object.keys(await stage.places({ ...article, revision: 3 }))).toEqual(['land', 'sea']);
  expect(await feedOf(article)).toEqual([
    ['land island', '1', 'open'],
    ['sea harbour', '1', 'open'],
  ]);
  expect(await stage.text('feeds/land.atom', 'island')).toContain(`<at:deleted-entry ref="urn:uuid:${article.id}"`);
  await stage.confirmed(article, 'feed', (each) => 'routeId' in each && each.routeId === 'land');
  await stage.askedAgain(article);
  expect(await feedOf(article)).toContainEqual(['sea harbour', '1', 'open']);
});

it('readers of a route without keys are known to nobody', async () => {
  const article = await stage.publish(at('open'));
  expect(await stage.text('feeds/open.json')).toContain(article.headline);
  await stage.kill(article);
  expect(await feedOf(article)).toEqual([]);
  expect(await stage.text('feeds/open.json')).toContain('"pubStatus":"canceled"');
});

it('a page that was read before a withdrawal and is on record only after it is read anew', async () => {
  const article = await stage.publish(at('race'));
  let answer: Promise<string> | undefined;
  await stage.gate.run(async () => {
    await lockForWithdrawal(stage.gate);
    answer = stage.text('feeds/race.json', 'harbour');
    await stage.waitsForLock('ShareLock');
    await stage.gate.sql(
      `update publishing.feed_entry set withdrawn = true, sequence = nextval(pg_get_serial_sequence('publishing.feed_entry', 'sequence')) where article_id = $1`,
      [article.id],
    );
  });
  const { items } = JSON.parse((await answer) ?? '{}') as { items: { _wireroom: { pubStatus: string } }[] };
  const { race } = await stage.places(article);
  const [entry] = await stage.rows<{ sequence: number }>("select sequence from publishing.feed_entry where route_id = 'race'");
  const [newest] = await stage.rows<{ high: number }>("select max(high) as high from publishing.served where route_id = 'race'");
  expect(entry?.sequence).toBeGreaterThan(race ?? 0);
  expect(newest?.high).toBe(entry?.sequence);
  expect(items).toHaveLength(1);
});

it('a withdrawal waits for a page that is being put on record, and finds it', async () => {
  const article = await stage.publish(at('race'));
  const { race = 0 } = await stage.places(article);
  let killed: Promise<Article> | undefined;
  await stage.gate.run(async () => {
    const reader = { kind: 'feed', routeId: 'race', client: 'island' } as const;
    await keepReadings(stage.gate, [{ reader, low: race, high: race, state: race }], new Date());
    killed = stage.kill(article);
    await stage.waitsForLock('ExclusiveLock');
  });
  await killed;
  expect(await feedOf(article)).toEqual([['race island', '1?', 'open']]);
});
