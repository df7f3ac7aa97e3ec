import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Article } from '@wireroom/contracts';
import { anArticle, eventually, startReceiver } from '@wireroom/testkit';
import { OPERATOR_KEY } from '../publishing.fixture.js';
import { KEYS, keys, ReaderStage } from '../reader/reader-stage.fixture.js';

type Receiver = Awaited<ReturnType<typeof startReceiver>>;

let stage: ReaderStage;
let site: Receiver;
let notices: Receiver;

const destination = (id: string, { url, secret }: Receiver) => ({
  id,
  type: 'webhook',
  url,
  secret,
  format: 'ninjs',
  allowPrivateNetwork: true,
});

beforeAll(async () => {
  site = await startReceiver();
  notices = await startReceiver();
  const told = [
    { id: 'harbour', key: KEYS.harbour, notices: 'notices' },
    { id: 'island', key: KEYS.island },
  ];
  const both = told.map((key) => ({ ...key, notices: 'notices' }));
  const route = (id: string, keys: readonly object[], more: object = {}) => ({
    id,
    title: id,
    query: `keyword:${id}`,
    keys,
    ...more,
  });
  stage = await ReaderStage.start('readers-told', {
    destinations: [destination('site', site), destination('notices', notices)],
    routes: [
      route('sea', told),
      route('land', both, { destinations: ['site', 'notices'] }),
      route('sky', keys),
      route('asked', told, { rules: { approval: 'every-revision' } }),
    ],
  });
});
afterAll(async () => {
  await stage?.publishing.stop();
  await Promise.all([site, notices].map((each) => each?.stop()));
});

const at = (keyword: string) => ({ keywords: [keyword] });
/** Revisions of the article that are owed to the destination, whether they have arrived or not. */
async function owedTo(destinationId: string, { id }: Article): Promise<number[]> {
  const rows = await stage.rows<{ revision: number }>(
    'select revision from publishing.ledger where destination_id = $1 and article_id = $2 order by revision',
    [destinationId, id],
  );
  return rows.map(({ revision }) => revision);
}

describe('a reader whose key names a destination for notices', () => {
  it('is told of corrections and withdrawals of what it read, and of nothing else', async () => {
    const article = await stage.publish(at('sea'));
    await stage.text('feeds/sea.json', 'harbour');
    const updated = await stage.update(article, { signals: ['update'] });
    const corrected = await stage.update(updated, { signals: ['correction'] });
    expect(await owedTo('notices', article)).toEqual([3]);
    const followed = await stage.update(corrected, { signals: ['update'] });
    expect(await owedTo('notices', article)).toEqual([3]);
    const killed = await stage.kill(followed);
    expect(await owedTo('notices', article)).toEqual([3, killed.revision]);
    await eventually(() => notices.arrivals.filter((arrival) => arrival.article === article.id).length === 2);
  });

  it('has got a copy by a correction, which is to be withdrawn there, and none by a withdrawal', async () => {
    const copied = await stage.publish(at('sea'));
    const told = await stage.publish(at('sea'));
    await stage.text('products/sea/items?cursor=0', 'harbour');
    const corrected = await stage.update(copied, { signals: ['correction'] });
    await stage.kill(corrected);
    await stage.kill(told);
    expect(
      (await stage.obligations(copied, 'destination')).map(({ received }) => received.map(({ revision }) => revision)),
    ).toEqual([[2]]);
    expect(await owedTo('notices', told)).toEqual([2]);
    expect(await stage.obligations(told, 'destination')).toEqual([]);
  });

  it('is not told of what it did not read, nor is anybody for a client that names none', async () => {
    const article = await stage.publish(at('sea'));
    await stage.text('feeds/sea.json', 'island');
    const corrected = await stage.update(article, { signals: ['correction'] });
    await stage.kill(corrected);
    expect(await owedTo('notices', article)).toEqual([]);
  });

  it('is not told of what it read on another route, where its key names none', async () => {
    const article = await stage.publish({ keywords: ['sky', 'sea'] });
    await stage.text('feeds/sky.json', 'harbour');
    const corrected = await stage.update(article, { signals: ['correction'] });
    await stage.kill(corrected);
    expect(await owedTo('notices', article)).toEqual([]);
    expect(await stage.obligations(article, 'feed')).toMatchObject([{ recipient: { routeId: 'sky', client: 'harbour' } }]);
  });

  it('is told once, however many clients and routes say so', async () => {
    const article = await stage.publish(at('land'));
    await stage.text('feeds/land.json', 'harbour');
    await stage.text('feeds/land.atom', 'island');
    const corrected = await stage.update(article, { signals: ['correction'] });
    expect(await owedTo('notices', article)).toEqual([1, 2]);
    expect(await owedTo('site', article)).toEqual([1, 2]);
    await stage.kill(corrected);
    expect(await owedTo('notices', article)).toEqual([1, 2, 3]);
  });

  it('is not told of what is under embargo', async () => {
    const article = await stage.publish(at('sea'));
    await stage.text('feeds/sea.json', 'harbour');
    const embargoUntil = new Date(Date.now() + 3_600_000).toISOString();
    const sql = 'select 1 from publishing.decision where article_id = $1 and revision = 2';
    await stage.announce({ ...article, revision: 2, signals: ['correction'], embargoUntil });
    await eventually(async () => (await stage.rows(sql, [article.id])).length > 0);
    expect(await owedTo('notices', article)).toEqual([]);
  });

  it('is told of a correction that is held, when it is let go and not before', async () => {
    const article = anArticle({ guid: 'urn:readers-told:asked', ...at('asked') });
    await stage.announce(article);
    await approve(article);
    await stage.text('feeds/asked.json', 'harbour');
    const corrected: Article = { ...article, revision: 2, signals: ['correction'] };
    await stage.announce(corrected);
    await heldAt(corrected);
    expect(await owedTo('notices', article)).toEqual([]);
    await approve(corrected);
    expect(await owedTo('notices', article)).toEqual([2]);
    await eventually(() => notices.arrivals.filter((arrival) => arrival.article === article.id).length === 1);
  });
});

async function heldAt({ id, revision }: Article): Promise<void> {
  const sql = 'select 1 from publishing.hold where article_id = $1 and revision = $2';
  await eventually(async () => (await stage.rows(sql, [id, revision])).length === 1);
}

/** A person lets the revision go that the route holds. */
async function approve(article: Article): Promise<void> {
  await heldAt(article);
  const response = await fetch(`${stage.publishing.url}/v1/routes/asked/holds/${article.id}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${OPERATOR_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ decision: 'approve', revision: article.revision }),
  });
  expect(await response.json()).toEqual({ outcome: 'released' });
}
