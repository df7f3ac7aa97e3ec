import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApplyReport, Problem, ResourceChange, SourceList, SourceResource } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { eventually } from '@wireroom/testkit';
import { OPERATOR_KEY, type RunningIngest, startIngest } from '../ingest.fixture.js';
import { keyHash } from './key-hash.js';
import { Sources } from './sources.js';

const KEY = 'a-key-of-the-spec-0123456789';
const OTHER_KEY = 'another-key-of-the-spec-0123';
let ingest: RunningIngest;

beforeAll(async () => {
  ingest = await startIngest('sources', []);
});

afterAll(() => ingest?.stop());

interface Sending {
  readonly body?: unknown;
  readonly key?: string | undefined;
  readonly ifMatch?: string;
}

interface Answer<T> {
  readonly status: number;
  readonly etag: string | null;
  readonly body: T;
}

async function call<T>(method: string, path: string, { body, key = OPERATOR_KEY, ifMatch }: Sending = {}): Promise<Answer<T>> {
  const response = await fetch(`${ingest.url}/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, etag: response.headers.get('etag'), body: (await response.json()) as T };
}

const apply = async (order: object) => (await call<ApplyReport>('POST', 'newsroom', { body: order })).body;
const actions = ({ changes }: ApplyReport) => changes.map(({ id, action, version }) => `${action} ${id} ${version}`);
const list = async () => (await call<SourceList>('GET', 'sources')).body.sources;
const ids = async () => (await list()).map(({ settings }) => settings.id);
const put = (id: string, body: object, more: Sending & { dryRun?: boolean } = {}) =>
  call<ResourceChange>('PUT', `sources/${id}${more.dryRun ? '?dryRun=true' : ''}`, { ...more, body });
const push = async (id: string, key = KEY) => {
  const body = JSON.stringify({ uri: `urn:${id}:1`, type: 'text', headline: 'Ferry', body_text: 'The ferry runs.' });
  return (await call<unknown>('POST', `sources/${id}/documents`, { body, key })).status;
};
const harbour = { id: 'harbour', provider: 'harbour', key: KEY, language: 'en' };
const quay = { id: 'quay', provider: 'harbour', keySha256: keyHash(KEY) };

describe('an order', () => {
  it('makes what is not there, and changes nothing when it comes again', async () => {
    const order = { sources: [harbour, quay] };
    expect(actions(await apply(order))).toEqual(['create harbour 1', 'create quay 1']);
    const before = await list();
    expect(before[0]).toMatchObject({ settings: { id: 'harbour', language: 'en', keySha256: keyHash(KEY) }, version: 1 });
    expect(actions(await apply(order))).toEqual(['none harbour 1', 'none quay 1']);
    expect(await list()).toEqual(before);
    expect(await push('quay')).toBe(201);
  });

  it('applied as it was read changes nothing either', async () => {
    const sources = (await list()).map(({ settings }) => settings);
    expect(actions(await apply({ sources }))).toEqual(['none harbour 1', 'none quay 1']);
  });

  it('keeps the key that it leaves out, and says what follows from what it changes', async () => {
    const { key, ...keyless } = harbour;
    const report = await apply({ sources: [{ ...keyless, provider: 'port' }] });
    expect(report.changes).toMatchObject([
      {
        action: 'update',
        version: 2,
        settings: [{ setting: 'provider', before: 'harbour', after: 'port' }],
        consequences: [expect.stringContaining('stay with harbour')],
      },
    ]);
    expect(await push('harbour')).toBe(201);
    await apply({ sources: [harbour] });
  });

  it('deletes only when told, and only of a kind that it names', async () => {
    expect(actions(await apply({ sources: [harbour] }))).toEqual(['none harbour 3']);
    expect(actions(await apply({ prune: true, routes: [], destinations: [{ nonsense: true }] }))).toEqual([]);
    expect(await ids()).toEqual(['harbour', 'quay']);
    const pruned = await apply({ sources: [harbour], prune: true });
    expect(actions(pruned)).toEqual(['none harbour 3', 'delete quay 2']);
    expect(pruned.changes[1]?.consequences.join(' ')).toContain('Documents and articles');
    expect(await ids()).toEqual(['harbour']);
  });

  it('that is only tried changes nothing', async () => {
    const before = await list();
    const tried = await apply({ sources: [quay], prune: true, dryRun: true });
    expect(tried).toMatchObject({ dryRun: true });
    expect(actions(tried)).toEqual(['create quay 1', 'delete harbour 4']);
    expect((await put('harbour', { ...harbour, provider: 'port' }, { dryRun: true })).body).toMatchObject({ version: 4 });
    expect((await call<ResourceChange>('DELETE', 'sources/harbour?dryRun=true')).body).toMatchObject({ action: 'delete' });
    expect(await list()).toEqual(before);
    expect(await push('harbour')).toBe(201);
  });

  it('that is wrong is refused whole, with all that is wrong', async () => {
    const sources = [quay, { id: 'new', provider: 'n' }, { ...harbour, kee: 1 }, quay, { ...quay, id: 'pier', key: OTHER_KEY }];
    const { status, body } = await call<Problem>('POST', 'newsroom', { body: { sources } });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'newsroom-invalid' });
    const problems = body.details?.['problems'] as { path: unknown[] }[];
    expect(problems.map(({ path }) => path)).toEqual([
      ['sources', 2, 'kee'],
      ['sources', 3, 'id'],
      ['sources', 1, 'key'],
      ['sources', 4, 'keySha256'],
    ]);
    expect(await ids()).toEqual(['harbour']);
  });

  it.each(['', 'sources: []', '{"sources":[}'])('that is no JSON is refused: %j', async (body) => {
    expect(await call('POST', 'newsroom', { body })).toMatchObject({ status: 400, body: { code: 'request-invalid' } });
  });

  it('may name more sources than one statement takes', async () => {
    const many = Array.from({ length: 2_500 }, (_, n) => ({ ...quay, id: `many-${n}` }));
    expect((await apply({ sources: [harbour, ...many] })).changes).toHaveLength(2_501);
    expect(await list()).toHaveLength(2_501);
    const pruned = await apply({ sources: [harbour], prune: true });
    expect(pruned.changes.filter(({ action }) => action === 'delete')).toHaveLength(2_500);
    expect(await ids()).toEqual(['harbour']);
  });

  it('and another at the same time do not mix', async () => {
    const orders = Array.from({ length: 8 }, (_, n) => ({ sources: [{ ...quay, id: 'busy', provider: `p${n}` }] }));
    const reports = await Promise.all(orders.map(apply));
    const versions = reports.flatMap(({ changes }) => changes.map(({ version }) => version));
    expect(versions.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await apply({ sources: [harbour], prune: true });
  });
});

describe('one source', () => {
  it('is read with its version as ETag, and without its key', async () => {
    const { etag, body } = await call<SourceResource>('GET', 'sources/harbour');
    expect(etag).toBe(`"${body.version}"`);
    expect(JSON.stringify(body)).not.toContain(KEY);
    expect(await call('GET', 'sources/nobody')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('is changed only at the version that the change was made for', async () => {
    const { etag } = await call('GET', 'sources/harbour');
    const changed = await put('harbour', { provider: 'harbour', language: 'nb' }, { ifMatch: etag ?? '' });
    expect(changed).toMatchObject({ status: 200, body: { action: 'update', version: 4 } });
    const late = { ifMatch: etag ?? '' };
    expect(await put('harbour', harbour, late)).toMatchObject({ status: 412, body: { code: 'version-differs' } });
    expect(await call('DELETE', 'sources/harbour', late)).toMatchObject({ status: 412 });
    expect(await put('nobody', quay, { ifMatch: '*' })).toMatchObject({ status: 400 });
    expect(await ids()).toEqual(['harbour']);
  });

  it('takes another key at once, and no longer the one before', async () => {
    expect(await push('harbour')).toBe(201);
    const { body } = await put('harbour', { ...harbour, key: OTHER_KEY });
    expect(body.settings).toContainEqual({ setting: 'keySha256', secret: true });
    expect(JSON.stringify(body)).not.toContain(keyHash(OTHER_KEY));
    expect([await push('harbour'), await push('harbour', OTHER_KEY)]).toEqual([401, 201]);
  });

  it('that is deleted refuses pushes, and what it brought stays', async () => {
    const kept = () => ingest.app.get(TransactionGate).read("select 1 from ingest.document where source = 'harbour'");
    const before = (await kept()).length;
    expect(before).toBeGreaterThan(0);
    expect(await call('DELETE', 'sources/harbour')).toMatchObject({ status: 200, body: { action: 'delete' } });
    expect(await push('harbour', OTHER_KEY)).toBe(404);
    expect(await call('DELETE', 'sources/harbour')).toMatchObject({ status: 404 });
    expect((await kept()).length).toBe(before);
  });

  it('that another copy changed or deleted is as there within seconds', async () => {
    await apply({ sources: [harbour] });
    const copy = new Sources(ingest.app.get(TransactionGate));
    expect(await copy.find('harbour')).toMatchObject({ provider: 'harbour' });
    await apply({ sources: [{ ...harbour, provider: 'port' }] });
    await eventually(async () => (await copy.find('harbour'))?.provider === 'port');
    await apply({ sources: [], prune: true });
    await eventually(async () => (await copy.find('harbour')) === undefined);
  });
});

describe('the operator key', () => {
  const calls = [
    ['GET', 'sources'],
    ['GET', 'sources/harbour'],
    ['PUT', 'sources/harbour'],
    ['DELETE', 'sources/harbour'],
    ['POST', 'newsroom'],
  ] as const;

  it.each(calls)('%s %s wants it', async (method, path) => {
    expect(await call(method, path, { key: KEY })).toMatchObject({ status: 401, body: { code: 'operator-key-wrong' } });
  });

  it('closes everything while there is none', async () => {
    const closed = await startIngest('sources-closed', [harbour], { WIREROOM_OPERATOR_KEY: '' });
    try {
      for (const [method, path] of calls) expect((await fetch(`${closed.url}/v1/${path}`, { method })).status).toBe(403);
    } finally {
      await closed.stop();
    }
  });
});
