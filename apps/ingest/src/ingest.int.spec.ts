import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ArticleReceived, DocumentRejected, Receipt } from '@wireroom/contracts';
import { Broker } from '@wireroom/messaging';
import { DatabaseWatch } from '@wireroom/persistence';
import { eventually } from '@wireroom/testkit';
import { type RunningIngest, startIngest } from './ingest.fixture.js';

const KEY = 'a-key-of-the-spec-0123456789';
const LIMIT = 20_000;
let ingest: RunningIngest;

beforeAll(async () => {
  const sources = [
    { id: 'harbour-ninjs', provider: 'harbour', key: KEY, language: 'en' },
    { id: 'harbour-feed', provider: 'harbour', key: KEY },
  ];
  ingest = await startIngest('ingest', sources, { WIREROOM_MAX_DOCUMENT_BYTES: String(LIMIT) });
});

afterAll(() => ingest?.stop());

interface Sending {
  readonly source?: string;
  readonly key?: string | null;
  readonly headers?: Record<string, string>;
}

function push(
  body: string | Uint8Array<ArrayBuffer>,
  { source = 'harbour-ninjs', key = KEY, headers = {} }: Sending = {},
): Promise<Response> {
  const authorization: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` };
  return fetch(`${ingest.url}/v1/sources/${source}/documents`, {
    method: 'POST',
    body,
    headers: { ...authorization, ...headers },
  });
}

const json = { headers: { 'content-type': 'application/json' } };
const ninjs = (guid: string, more: object = {}) =>
  JSON.stringify({
    uri: guid,
    type: 'text',
    version: '1',
    headline: 'Ferry runs again',
    body_text: 'The ferry to Holm runs again.',
    ...more,
  });

async function accepted(body: string, sending: Sending = json) {
  const response = await push(body, sending);
  expect(response.status).toBe(201);
  return Receipt.parse(await response.json());
}

async function refused(response: Response, status: number, code: string) {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = await response.json();
  expect(problem).toMatchObject({ status, code, type: `urn:wireroom:fault:${code}` });
  return problem;
}

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field
type Json = any;

const get = async (path: string): Promise<Json> => (await fetch(`${ingest.url}${path}`)).json();

/** The newest event on a subject whose data is about `id`. */
async function eventAbout(subject: string, id: string): Promise<unknown> {
  const { jsm } = ingest.app.get(Broker);
  const stream = subject.startsWith('article') ? 'ARTICLES' : 'NOTICES';
  const message = await jsm.streams.getMessage(stream, { last_by_subj: subject });
  const event = message?.json<{ subject: string }>();
  return event?.subject === id ? event : undefined;
}

describe('a document that is good', () => {
  it('is answered with a receipt, kept as received, and told of', async () => {
    const body = ninjs('urn:harbour:1', { urgency: 2 });
    const receipt = await accepted(body);
    const [item] = receipt.items;
    expect(receipt).toMatchObject({ format: 'ninjs', status: 'accepted', source: 'harbour-ninjs', bytes: body.length });
    expect(item).toMatchObject({ outcome: 'created', revision: 1, guid: 'urn:harbour:1', headline: 'Ferry runs again' });
    expect(await get(`/v1/documents/${receipt.documentId}`)).toEqual(receipt);
    const raw = await fetch(`${ingest.url}/v1/documents/${receipt.documentId}/raw`);
    expect(raw.headers.get('content-type')).toBe('application/json');
    expect(await raw.text()).toBe(body);
    expect(await get(`/v1/articles/${item?.articleId}`)).toMatchObject({
      headline: 'Ferry runs again',
      revision: 1,
      language: 'en',
    });
    const event = await eventually(() => eventAbout('article.received.flash', item?.articleId ?? ''));
    expect(ArticleReceived.schema.parse(event).data).toMatchObject({
      outcome: 'created',
      lane: 'flash',
      article: { urgency: 2 },
    });
  });

  it('moves its article on, and is told what it is when it does not', async () => {
    const outcomes = async (body: string) =>
      (await accepted(body)).items.map(({ outcome, revision, reason }) => [outcome, revision, reason]);
    const guid = 'urn:harbour:2';
    expect(await outcomes(ninjs(guid))).toEqual([['created', 1, 'first-seen']]);
    expect(await outcomes(ninjs(guid))).toEqual([['duplicate', 1, 'equal-content']]);
    expect(await outcomes(ninjs(guid, { version: '3', headline: 'Ferry full' }))).toEqual([['updated', 2, 'newer-version']]);
    expect(await outcomes(ninjs(guid, { version: '2', headline: 'Ferry late' }))).toEqual([['stale', 2, 'older-version']]);
    expect(await outcomes(ninjs(guid, { version: '4', headline: 'Ferry', pubstatus: 'canceled' }))).toEqual([
      ['withdrawn', 3, 'newer-version'],
    ]);
    const { id } = await get(`/v1/articles/${(await accepted(ninjs(guid))).items[0]?.articleId}`);
    expect(await get(`/v1/articles/${id}/revisions/2`)).toMatchObject({ headline: 'Ferry full' });
  });

  it('is given as an article in JSON, by name or media type in any format, and in no other', async () => {
    const { items } = await accepted(ninjs('urn:harbour:formats'));
    const ask = (query: string, accept: string, path = '') =>
      fetch(`${ingest.url}/v1/articles/${items[0]?.articleId}${path}${query}`, { headers: { accept } });
    expect(await (await ask('', 'application/json')).json()).toMatchObject({ guid: 'urn:harbour:formats' });
    const atom = await ask('', 'application/atom+xml, application/json;q=0.5');
    expect(atom.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(atom.headers.get('content-disposition')).toBe('inline; filename="Ferry-runs-again-r1.atom"');
    expect(await atom.text()).toContain('The ferry to Holm runs again.');
    const named = await ask('?format=ninjs', 'text/html', '/revisions/1');
    expect(await named.json()).toMatchObject({ standard: { name: 'ninjs', version: '3.1' } });
    await refused(await ask('?format=docx', '*/*'), 406, 'format-not-offered');
    await refused(await ask('', 'image/png'), 406, 'format-not-offered');
  });

  it('numbers the revisions of one article without gap or repeat when many arrive at once', async () => {
    const bodies = Array.from({ length: 30 }, (_, i) => ninjs('urn:harbour:3', { version: undefined, headline: `Take ${i}` }));
    const receipts = await Promise.all(bodies.map((body) => accepted(body)));
    expect(receipts.map(({ items }) => items[0]?.revision).sort((a, b) => Number(a) - Number(b))).toEqual(
      bodies.map((_, i) => i + 1),
    );
  });

  it('is known again through another source of its provider', async () => {
    const first = await accepted(ninjs('urn:harbour:4'));
    const again = await accepted(ninjs('urn:harbour:4', { language: 'en' }), { ...json, source: 'harbour-feed' });
    expect(again.items[0]).toMatchObject({ articleId: first.items[0]?.articleId, outcome: 'duplicate' });
  });
});

describe('a document that is bad', () => {
  it('from nobody we know is refused', async () => {
    await refused(await push(ninjs('x'), { source: 'nobody' }), 404, 'source-unknown');
    await refused(await push(ninjs('x'), { key: null }), 401, 'source-key-wrong');
    await refused(await push(ninjs('x'), { key: `${KEY}1` }), 401, 'source-key-wrong');
  });

  it('is refused when empty, packed or too large', async () => {
    await refused(await push(''), 400, 'document-empty');
    await refused(await push(ninjs('x'), { headers: { 'content-encoding': 'gzip' } }), 415, 'content-encoding-unsupported');
    await refused(await push('x'.repeat(LIMIT + 1)), 413, 'document-too-large');
  });

  it.each([
    ['a media type that cannot be read', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'image/png', 'media-type-unreadable'],
    ['bytes of no known format', Buffer.from('00010203fffe0001', 'hex'), 'application/octet-stream', 'format-unknown'],
    ['a feed that breaks off', Buffer.from('<rss version="2.0"><channel><item><title>A'), 'text/xml', undefined],
  ])('with %s is kept in quarantine with its bytes', async (_, bytes, mediaType, code) => {
    const response = await push(Uint8Array.from(bytes), { headers: { 'content-type': mediaType } });
    if (code === undefined && response.status === 201) return;
    const problem: Json = await response.json();
    expect(problem).toMatchObject({ status: 422, ...(code === undefined ? {} : { code }) });
    const { documentId } = problem.details;
    expect(await get(`/v1/documents/${documentId}`)).toMatchObject({
      status: 'quarantined',
      items: [],
      fault: { code: problem.code },
    });
    const raw = await fetch(`${ingest.url}/v1/documents/${documentId}/raw`);
    expect(Buffer.from(await raw.arrayBuffer()).equals(bytes)).toBe(true);
    const event = await eventually(() => eventAbout('document.rejected', documentId));
    expect(DocumentRejected.schema.parse(event).data).toMatchObject({ documentId, fault: { code: problem.code } });
  });

  it('is refused when it holds an entity bomb or points outside, without being expanded', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>
      <rss version="2.0"><channel><title>t</title><item><title>&c;</title><link>http://example.org/1</link></item></channel></rss>`;
    await refused(await push(bomb, { headers: { 'content-type': 'application/rss+xml' } }), 422, 'entity-refused');
    const outside = bomb.replace(/\[.*\]/s, '[<!ENTITY c SYSTEM "file:///etc/passwd">]');
    await refused(await push(outside, { headers: { 'content-type': 'application/rss+xml' } }), 422, 'entity-refused');
  });

  it('costs only the item that is bad', async () => {
    const feed = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Harbour',
      items: [
        { id: 'a', title: 'One', content_text: 'One.' },
        7,
        { id: 'b', title: 'Two', content_text: 'Two.', date_published: 'soon' },
      ],
    });
    const receipt = await accepted(feed, { source: 'harbour-feed', headers: { 'content-type': 'application/feed+json' } });
    expect(receipt.items.map(({ outcome }) => outcome)).toEqual(['created', 'rejected', 'created']);
    const article = await get(`/v1/articles/${receipt.items[2]?.articleId}`);
    expect(article).toMatchObject({ headline: 'Two' });
    expect(article.versionCreated ?? article.firstCreated).toBeUndefined();
  });
});

describe('an address that leads nowhere', () => {
  it.each([
    '/v1/documents/nonsense',
    '/v1/articles/nonsense',
    '/v1/articles/00000000-0000-5000-8000-000000000000',
    '/v1/nothing',
  ])('%s is answered 404 as a problem', async (path) => {
    await refused(await fetch(`${ingest.url}${path}`), 404, 'not-found');
  });
});

describe('a dependency that is away', () => {
  it('is answered 503 with Retry-After before anything is accepted', async () => {
    ingest.app.get(DatabaseWatch).reportAway();
    const response = await push(ninjs('urn:harbour:9'), json);
    expect(response.headers.get('retry-after')).toBe('2');
    await refused(response, 503, 'not-ready');
    expect((await fetch(`${ingest.url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${ingest.url}/health/live`)).status).toBe(200);
    await eventually(async () => (await push(ninjs('urn:harbour:9'), json)).status === 201);
  });
});
