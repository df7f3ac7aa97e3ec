import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DestinationResource, ResourceChange, RouteResource } from '@wireroom/contracts';
import { eventually, readEvents } from '@wireroom/testkit';
import { type PublishingCopy, SECRETS_KEY, startCopy } from '../publishing.fixture.js';
import { actionsIn, NewsroomStage, problemsIn, type Receiver, revisionsAt, route, webhook } from './newsroom-stage.fixture.js';

let stage: NewsroomStage;
let harbour: Receiver;
let copy: PublishingCopy;

beforeAll(async () => {
  stage = await NewsroomStage.open('newsroom');
  harbour = await stage.receiver();
  copy = await startCopy(stage.publishing.database);
});

afterAll(async () => {
  await copy?.app.close();
  await stage?.close();
});

describe('an order', () => {
  it('brings about what it says, and changes nothing when it comes again', async () => {
    const body = {
      destinations: [webhook('again', harbour)],
      routes: [route('again', { destinations: ['again'], keys: [{ id: 'reader', key: 'a-key-that-is-long-enough' }] })],
    };
    expect(actionsIn(await stage.applied({ ...body, dryRun: true }))).toEqual([
      'destination again create 1',
      'route again create 1',
    ]);
    expect((await stage.ask('GET', 'routes/again')).status).toBe(404);
    expect(actionsIn(await stage.applied(body))).toEqual(['destination again create 1', 'route again create 1']);
    const version = await stage.rows('select version from publishing.newsroom');
    expect(actionsIn(await stage.applied(body))).toEqual(['destination again none 1', 'route again none 1']);
    expect(await stage.rows('select version from publishing.newsroom')).toEqual(version);
    const resource = await stage.get<RouteResource>('routes/again');
    expect(actionsIn(await stage.applied({ routes: [resource.settings] }))).toEqual(['route again none 1']);
  });

  it('tells no secrets and keeps none as they are', async () => {
    const plain = [harbour.secret, 'a-key-of-a-client-of-secrets'];
    const report = await stage.applied({
      destinations: [webhook('secrets', harbour, { url: `${harbour.url}?token=in-the-query` })],
      routes: [route('secrets', { destinations: ['secrets'], keys: [{ id: 'reader', key: plain[1] }] })],
    });
    expect(report.changes[0]?.settings).toContainEqual({ setting: 'secret', secret: true });
    const list = await (await stage.ask('GET', 'destinations')).text();
    const everything = await stage.rows(
      `select (select json_agg(d) from publishing.destination d)::text || (select json_agg(r) from publishing.route r)::text
         || (select coalesce(string_agg(convert_from(payload, 'utf8'), ''), '') from publishing.outbox) as text`,
    );
    expect(JSON.stringify(everything)).toContain('in-the-query');
    for (const each of plain)
      for (const text of [JSON.stringify(report), list, JSON.stringify(everything)]) expect(text).not.toContain(each);
    const [{ address } = { address: '' }] = await stage.rows<{ address: string }>(
      `select address from publishing.destination where id = 'secrets'`,
    );
    expect(address).toBe(new URL(harbour.url).origin + new URL(harbour.url).pathname);
  });

  it('is refused whole, with all that is wrong', async () => {
    const told = await problemsIn(
      await stage.order({
        destinations: [webhook('fine', harbour), { id: 'bare', type: 'webhook', url: 'https://a.example/' }],
        routes: [
          route('wrong', { query: 'topic:politics AND colour:red', destinations: ['fine', 'bare', 'nowhere'] }),
          route('keys', { keys: [{ id: 'x', keyFile: '/nowhere/key' }] }),
          { id: 'untitled', query: '*' },
        ],
      }),
    );
    expect(told).toEqual([
      expect.stringMatching(/^routes\.2\.title: /),
      'destinations.1: Needs secret or secretFile.',
      expect.stringMatching(/^routes\.0\.query: character 20: /),
      'routes.0.destinations.2: There is no destination nowhere.',
      'routes.1.keys.0.keyFile: There is no key in the file /nowhere/key.',
    ]);
    expect((await stage.ask('GET', 'destinations/fine')).status).toBe(404);
  });

  it('prunes only when it says so, only the kinds that it names, and never what a route names', async () => {
    await stage.applied({
      destinations: [webhook('kept', harbour), webhook('extra', harbour)],
      routes: [route('kept', { destinations: ['kept'] })],
    });
    const { routes } = await stage.get<{ routes: RouteResource[] }>('routes');
    const all = routes.map(({ settings }) => settings);
    expect(actionsIn(await stage.applied({ destinations: [webhook('kept', harbour)], dryRun: true }))).toEqual([
      'destination kept none 1',
    ]);
    expect(await problemsIn(await stage.order({ destinations: [webhook('extra', harbour)], prune: true }))).toContain(
      'destinations: kept cannot be deleted: route kept names it.',
    );
    const pruned = await stage.applied({ routes: all.filter(({ id }) => id !== 'kept'), prune: true });
    expect(actionsIn(pruned).at(-1)).toBe('route kept delete 2');
    expect((await stage.ask('GET', 'destinations/kept')).status).toBe(200);
    expect((await stage.ask('GET', 'routes/kept')).status).toBe(404);
    expect((await fetch(`${stage.publishing.url}/v1/feeds/kept.json`)).status).toBe(404);
  });

  it('takes turns with others: none is lost', async () => {
    const titles = Array.from({ length: 8 }, (_, n) => `Title ${n}`);
    const reports = await Promise.all(titles.map((title) => stage.applied({ routes: [route('turns', { title })] })));
    expect(reports.map(({ changes }) => changes[0]?.version).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('may be larger than other requests', async () => {
    const routes = Array.from({ length: 300 }, (_, n) => route(`large-${n}`, { title: 'x'.repeat(10_000) }));
    expect((await stage.applied({ routes, dryRun: true })).changes).toHaveLength(300);
    const other = await stage.ask('PUT', 'routes/large', { body: { title: 'x'.repeat(3_000_000), query: '*' } });
    expect(other.status).toBe(413);
  });

  it('is the operator’s', async () => {
    for (const [method, path] of [
      ['GET', 'routes'],
      ['GET', 'destinations'],
      ['POST', 'newsroom'],
      ['PUT', 'routes/x'],
      ['DELETE', 'destinations/x'],
    ] as const) {
      const body = method === 'POST' || method === 'PUT' ? '{}' : null;
      const answer = await fetch(`${stage.publishing.url}/v1/${path}`, {
        method,
        body,
        headers: body ? { 'content-type': 'application/json' } : {},
      });
      expect([path, answer.status]).toEqual([path, 401]);
    }
  });
});

describe('a resource', () => {
  it('is put, read and deleted at its address, by version', async () => {
    const put = (body: object, headers = {}) => stage.ask('PUT', 'routes/alone?dryRun=false', { body, headers });
    const made = (await (await put({ title: 'Alone', query: '*' })).json()) as ResourceChange;
    expect(made).toMatchObject({ kind: 'route', id: 'alone', action: 'create', version: 1 });
    const read = await stage.ask('GET', 'routes/alone');
    expect(read.headers.get('etag')).toBe('"1"');
    expect(await read.json()).toMatchObject({ settings: { id: 'alone', query: '*' }, version: 1, sent: 0, held: 0 });
    expect((await put({ title: 'Other', query: '*' }, { 'if-match': '"2"' })).status).toBe(412);
    expect(await (await put({ title: 'Other', query: '*' }, { 'if-match': '"1"' })).json()).toMatchObject({
      action: 'update',
      version: 2,
      settings: [{ setting: 'title', before: 'Alone', after: 'Other' }],
    });
    expect(await problemsIn(await put({ title: 'Other', query: '(' }))).toEqual([expect.stringMatching(/^query: character/)]);
    expect((await stage.ask('DELETE', 'routes/alone', { headers: { 'if-match': '"1"' } })).status).toBe(412);
    expect(await (await stage.ask('DELETE', 'routes/alone?dryRun=true')).json()).toMatchObject({ action: 'delete' });
    expect(await (await stage.ask('DELETE', 'routes/alone')).json()).toMatchObject({ action: 'delete', version: 3 });
    expect((await stage.ask('DELETE', 'routes/alone')).status).toBe(404);
    expect(await (await put({ title: 'Alone', query: '*' })).json()).toMatchObject({ action: 'create', version: 4 });
  });

  it('keeps the secrets that a change leaves out', async () => {
    await stage.ask('PUT', 'destinations/keeps', { body: webhook('keeps', harbour) });
    const { secret: _, ...rest } = webhook('keeps', harbour, { concurrency: 3 });
    expect(await (await stage.ask('PUT', 'destinations/keeps', { body: rest })).json()).toMatchObject({
      action: 'update',
      settings: [{ setting: 'concurrency', before: 16, after: 3 }],
    });
    await stage.applied({ routes: [route('keeps', { destinations: ['keeps'] })] });
    const article = stage.aStory('keeps');
    await stage.enriched(article);
    await eventually(() => revisionsAt(harbour, article).length === 1);
    expect(harbour.badSignatures).toEqual([]);
  });
});

describe('a key that is taken back', () => {
  it('reads nothing more, not even in a stream that is open', async () => {
    const keyed = (id: string) => route('streamed', { keys: [{ id, key: `the-key-of-the-${id}` }] });
    await stage.applied({ routes: [keyed('first')] });
    const url = `${stage.publishing.url}/v1/products/streamed/stream`;
    const stream = await readEvents(url, { authorization: 'Bearer the-key-of-the-first' });
    await stage.enriched(stage.aStory('streamed'));
    expect(await stream.take(1)).toHaveLength(1);
    expect((await stage.applied({ routes: [keyed('second')] })).changes[0]?.consequences).toContainEqual(
      'first: may read it no longer, and subscriptions made with that key end.',
    );
    await stage.enriched(stage.aStory('streamed'));
    await expect(stream.take(1)).rejects.toThrow('The stream ended');
  });
});

describe('another copy', () => {
  const body = { type: 'webhook', allowPrivateNetwork: true, concurrency: 3 };
  const keyed = (key: number) => Buffer.alloc(32, key).toString('base64');

  it('follows within seconds, and opens what is sealed', async () => {
    await stage.applied({ routes: [route('copied', { keys: [{ id: 'reader', key: 'the-key-of-the-copy' }] })] });
    const feed = async () => (await fetch(`${copy.url}/v1/feeds/copied.json?key=the-key-of-the-copy`)).status;
    await eventually(async () => (await feed()) === 200);
    const read = await stage.ask('GET', 'destinations/keeps', { of: copy });
    expect(((await read.json()) as DestinationResource).status.state).toBe('active');
    await stage.ask('DELETE', 'routes/copied');
    await eventually(async () => (await feed()) === 404);
  });

  it('with another secrets key starts, and does not serve what it cannot open', async () => {
    const other = await startCopy(stage.publishing.database, { WIREROOM_SECRETS_KEY: keyed(9) });
    const read = await stage.ask('GET', 'destinations/keeps', { of: other });
    expect(await read.json()).toMatchObject({ status: { state: 'suspended', why: { code: 'secret-unreadable' } } });
    const put = await stage.ask('PUT', 'destinations/keeps', { of: other, body: { ...body, url: harbour.url } });
    expect(await problemsIn(put)).toEqual([
      'secret: It is kept, but does not open with the keys that the service has: give it anew.',
    ]);
    await other.app.close();
  });

  it('with the key before beside its own seals anew what is applied again', async () => {
    const sealed = async () =>
      (await stage.rows<{ secrets: object }>(`select secrets from publishing.destination where id = 'keeps'`))[0]?.secrets;
    const both = { WIREROOM_SECRETS_KEY: keyed(9), WIREROOM_SECRETS_KEY_BEFORE: SECRETS_KEY };
    const turning = await startCopy(stage.publishing.database, both);
    const before = await sealed();
    const put = await stage.ask('PUT', 'destinations/keeps', { of: turning, body: { ...body, url: harbour.url } });
    expect(await put.json()).toMatchObject({ action: 'none' });
    expect(await sealed()).not.toEqual(before);
    await turning.app.close();
    const next = await startCopy(stage.publishing.database, { WIREROOM_SECRETS_KEY: keyed(9) });
    expect(await (await stage.ask('GET', 'destinations/keeps', { of: next })).json()).toMatchObject({
      status: { state: 'active' },
    });
    await next.app.close();
  });
});
