import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ArticleChain, ArticleDocuments, type ItemReceipt, Receipt } from '@wireroom/contracts';
import { articleIdOf } from '@wireroom/editorial';
import { type RunningIngest, startIngest } from './ingest.fixture.js';

const KEY = 'a-key-of-the-spec-0123456789';
const SOURCES = [
  { id: 'link', provider: 'harbour', key: KEY, language: 'en' },
  { id: 'link-too', provider: 'harbour', key: KEY, language: 'en' },
  { id: 'join', provider: 'port', key: KEY, language: 'en', chains: 'join' as const },
  { id: 'join-too', provider: 'port', key: KEY, language: 'en', chains: 'join' as const },
  { id: 'takes', provider: 'quay', key: KEY, language: 'en', takes: 'slugline' as const },
  { id: 'no-takes', provider: 'quay', key: KEY, language: 'en' },
];
let ingest: RunningIngest;

beforeAll(async () => {
  ingest = await startIngest('ingest_chains', SOURCES);
});
afterAll(() => ingest?.stop());

interface Piece {
  readonly guid?: string;
  readonly replaces?: string;
  readonly at?: string;
  readonly status?: 'usable' | 'canceled';
  readonly slugline?: string;
  readonly text?: string;
  readonly version?: number;
}

/** NewsML-G2, whose links name what an item replaces; its kills go by the item's own guid. */
function g2(pieces: readonly Piece[]): string {
  const items = pieces.map(({ guid, replaces, at, status = 'usable', slugline, text = 'The ferry runs.', version = 1 }) => {
    const link = replaces === undefined ? '' : `<link rel="irel:previousVersion" residref="${replaces}"/>`;
    const created = at === undefined ? '' : `<versionCreated>2026-03-01T${at}:00Z</versionCreated>`;
    const slug = slugline === undefined ? '' : `<slugline>${slugline}</slugline>`;
    return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.35" conformance="power" guid="${guid}" version="${version}">
      <itemMeta><itemClass qcode="ninat:text"/><provider literal="x"/>${created}<pubStatus qcode="stat:${status}"/>${link}</itemMeta>
      <contentMeta><headline>${text}</headline>${slug}</contentMeta>
      <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${text}</p></body></html></inlineXML></contentSet>
    </newsItem>`;
  });
  return `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-03-01T12:00:00Z</sent></header><itemSet>${items.join('')}</itemSet></newsMessage>`;
}

/** NITF, whose kills have a name of their own and name what they kill. */
const nitf = ({ guid, replaces, status = 'usable', slugline, text = 'The ferry runs.' }: Piece) =>
  `<nitf><head><docdata management-status="${status}"${replaces === undefined ? '' : ` management-doc-idref="${replaces}"`}>${guid === undefined ? '' : `<doc-id id-string="${guid}"/>`}${slugline === undefined ? '' : `<du-key key="${slugline}"/>`}</docdata></head><body><body.head><hedline><hl1>${text}</hl1></hedline></body.head><body.content><p>${text}</p></body.content></body></nitf>`;

async function send(source: string, body: string): Promise<ItemReceipt[]> {
  const response = await fetch(`${ingest.url}/v1/sources/${source}/documents`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/xml' },
    body,
  });
  expect(response.status).toBe(201);
  return Receipt.parse(await response.json()).items;
}

/** Outcome, reason, revision, and the guid of the article that each item came to. */
async function told(source: string, body: string, guids: readonly string[]): Promise<unknown[][]> {
  const provider = SOURCES.find(({ id }) => id === source)?.provider ?? '';
  const names = new Map(guids.map((guid) => [articleIdOf(provider, guid), guid]));
  return (await send(source, body)).map(({ outcome, reason, revision, articleId = '' }) => [
    outcome,
    reason,
    revision,
    names.get(articleId) ?? articleId,
  ]);
}

const get = async (path: string) => (await fetch(`${ingest.url}${path}`)).json();
const chainOf = async (provider: string, guid: string) =>
  ArticleChain.parse(await get(`/v1/articles/${articleIdOf(provider, guid)}/chain`));
const article = (provider: string, guid: string) => get(`/v1/articles/${articleIdOf(provider, guid)}`);

describe('what replaces another, and is linked', () => {
  const guids = ['l1', 'l2', 'l3'];

  it('is an article of its own, before and after what it replaces', async () => {
    expect(await told('link', g2([{ guid: 'l2', replaces: 'l1' }]), guids)).toEqual([['created', 'linked-by-update', 1, 'l2']]);
    const [waiting] = (await chainOf('harbour', 'l2')).predecessors;
    expect(waiting).toMatchObject({ guid: 'l1', kind: 'updates', evidence: { by: 'link', text: 'l1' } });
    expect(waiting?.revision).toBeUndefined();
    expect(await told('link', g2([{ guid: 'l1', text: 'It runs.' }]), guids)).toEqual([['created', 'first-seen', 1, 'l1']]);
    expect(await told('link', g2([{ guid: 'l3', replaces: 'l2', text: 'It ran.' }]), guids)).toEqual([
      ['created', 'linked-by-update', 1, 'l3'],
    ]);
    const chain = await chainOf('harbour', 'l3');
    expect(chain.predecessors.map(({ guid, distance, headline }) => [guid, distance, headline])).toEqual([
      ['l2', 1, 'The ferry runs.'],
      ['l1', 2, 'It runs.'],
    ]);
    expect((await chainOf('harbour', 'l1')).successors.map(({ articleId, distance }) => [articleId, distance])).toEqual([
      [articleIdOf('harbour', 'l2'), 1],
      [articleIdOf('harbour', 'l3'), 2],
    ]);
  });

  it('is told of whole where it goes in a circle, and not where nothing is known', async () => {
    await send(
      'link',
      g2([
        { guid: 'c1', replaces: 'c2' },
        { guid: 'c2', replaces: 'c1' },
        { guid: 'c3', replaces: 'c3' },
      ]),
    );
    expect((await chainOf('harbour', 'c1')).predecessors.map(({ guid }) => guid)).toEqual(['c2']);
    expect(await chainOf('harbour', 'c3')).toMatchObject({ predecessors: [], successors: [], aliases: [] });
    for (const path of ['chain', 'documents'])
      for (const id of ['nonsense', articleIdOf('harbour', 'never')])
        expect((await fetch(`${ingest.url}/v1/articles/${id}/${path}`)).status).toBe(404);
  });
});

describe('what replaces another, and joins it', () => {
  it('is the next revision of its article; what it replaced is stale from then on', async () => {
    const guids = ['j1'];
    expect(await told('join', g2([{ guid: 'j1', at: '10:00' }]), guids)).toEqual([['created', 'first-seen', 1, 'j1']]);
    const second = g2([{ guid: 'j2', replaces: 'j1', at: '10:10', text: 'Second.' }]);
    expect(await told('join', second, guids)).toEqual([['updated', 'joined-by-update', 2, 'j1']]);
    expect(await told('join-too', second, guids)).toEqual([['duplicate', 'equal-content', 2, 'j1']]);
    const late = g2([{ guid: 'j1', version: 2, at: '10:05', text: 'Late.' }]);
    expect(await told('join', late, guids)).toEqual([['stale', 'older-version-created', 2, 'j1']]);
    const untimed = g2([{ guid: 'j1', version: 9, text: 'Late again.' }]);
    expect(await told('join', untimed, guids)).toEqual([['stale', 'older-than-its-update', 2, 'j1']]);
    expect(await told('join', g2([{ guid: 'j3', replaces: 'j2', text: 'Third.' }]), guids)).toEqual([
      ['updated', 'joined-by-update', 3, 'j1'],
    ]);
    expect(await told('join', g2([{ guid: 'j3', version: 2, replaces: 'j2', text: 'Third, again.' }]), guids)).toEqual([
      ['updated', 'newer-version', 4, 'j1'],
    ]);
    expect(await article('port', 'j1')).toMatchObject({ guid: 'j1', headline: 'Third, again.', revision: 4 });
    expect((await chainOf('port', 'j1')).aliases.map(({ guid, reason }) => [guid, reason])).toEqual([
      ['j2', 'joined-by-update'],
      ['j3', 'joined-by-update'],
    ]);
  });

  it('has the article of what it replaces when it comes first', async () => {
    const guids = ['k1', 'k2'];
    expect(await told('join', g2([{ guid: 'k3', replaces: 'k2', text: 'Third.' }]), guids)).toEqual([
      ['created', 'joined-by-update', 1, 'k2'],
    ]);
    expect(await told('join', g2([{ guid: 'k2', replaces: 'k1', text: 'Second.' }]), guids)).toEqual([
      ['stale', 'older-than-its-update', 1, 'k2'],
    ]);
    expect(await told('join', g2([{ guid: 'k1', text: 'First.' }]), guids)).toEqual([
      ['stale', 'older-than-its-update', 1, 'k2'],
    ]);
    expect((await chainOf('port', 'k2')).aliases.map(({ guid, reason }) => [guid, reason]).sort()).toEqual([
      ['k1', 'replaced-before-it-came'],
      ['k3', 'joined-by-update'],
    ]);
  });

  it('in one document, in either order', async () => {
    const guids = ['m1', 'n1'];
    const pieces = [{ guid: 'm1' }, { guid: 'm2', replaces: 'm1', text: 'Second.' }];
    expect(await told('join', g2(pieces), guids)).toEqual([
      ['created', 'first-seen', 1, 'm1'],
      ['updated', 'joined-by-update', 2, 'm1'],
    ]);
    const backwards = [{ guid: 'n2', replaces: 'n1', text: 'Second.' }, { guid: 'n1' }];
    expect(await told('join', g2(backwards), guids)).toEqual([
      ['created', 'joined-by-update', 1, 'n1'],
      ['stale', 'older-than-its-update', 1, 'n1'],
    ]);
  });

  it('through two sources at once, numbered without gap or repeat', async () => {
    await send('join', g2([{ guid: 'o1' }]));
    const bodies = Array.from({ length: 12 }, (_, n) => g2([{ guid: `o1-${n}`, replaces: 'o1', text: `Take ${n}.` }]));
    const receipts = await Promise.all(bodies.flatMap((body) => [send('join', body), send('join-too', body)]));
    const made = receipts.flat().filter(({ outcome }) => outcome === 'updated');
    expect(made.map(({ revision = 0 }) => revision).sort((a, b) => a - b)).toEqual(bodies.map((_, n) => n + 2));
    expect(new Set(receipts.flat().map(({ articleId }) => articleId))).toEqual(new Set([articleIdOf('port', 'o1')]));
    expect((await chainOf('port', 'o1')).aliases).toHaveLength(bodies.length);
  });

  it('never merges articles that are there', async () => {
    const guids = ['p1', 'p2'];
    await send('join', g2([{ guid: 'p1' }, { guid: 'p2' }]));
    expect(await told('join', g2([{ guid: 'p2', version: 2, replaces: 'p1', text: 'Second.' }]), guids)).toEqual([
      ['updated', 'newer-version', 2, 'p2'],
    ]);
    expect((await chainOf('port', 'p2')).predecessors.map(({ guid }) => guid)).toEqual(['p1']);
  });

  it('does not reopen what was withdrawn, unless it is newer', async () => {
    const guids = ['q1', 'q2', 'q3'];
    await send(
      'join',
      g2([
        { guid: 'q1', at: '10:00' },
        { guid: 'q1', version: 2, at: '10:10', status: 'canceled' },
      ]),
    );
    expect(await told('join', g2([{ guid: 'q2', replaces: 'q1', text: 'Second.' }]), guids)).toEqual([
      ['created', 'linked-by-update', 1, 'q2'],
    ]);
    expect(await article('port', 'q1')).toMatchObject({ pubStatus: 'canceled', revision: 2 });
    expect(await told('join', g2([{ guid: 'q3', replaces: 'q1', at: '10:20', text: 'Third.' }]), guids)).toEqual([
      ['restored', 'joined-by-update', 3, 'q1'],
    ]);
  });
});

describe('takes by slugline', () => {
  const guids = ['s1', 's2', 's3', 's4', 's5', 's6'];
  const day = { at: '10:00' };

  it('join where one says that it is an update, on the same day', async () => {
    expect(await told('takes', g2([{ guid: 's1', slugline: 'BC-Ferry', ...day }]), guids)).toEqual([
      ['created', 'first-seen', 1, 's1'],
    ]);
    const lead = g2([{ guid: 's2', slugline: 'BC-Ferry, 1st Ld-Writethru', at: '11:00', text: 'First lead.' }]);
    expect(await told('takes', lead, guids)).toEqual([['updated', 'joined-by-slugline', 2, 's1']]);
    expect((await chainOf('quay', 's1')).aliases).toMatchObject([
      { guid: 's2', evidence: { by: 'slugline', text: 'BC-Ferry, 1st Ld-Writethru' } },
    ]);
    const plain = g2([{ guid: 's3', slugline: 'BC-Ferry', at: '12:00', text: 'Another.' }]);
    expect(await told('takes', plain, guids)).toEqual([['created', 'first-seen', 1, 's3']]);
    const tomorrow = g2([{ guid: 's4', slugline: 'BC-Ferry, 2nd Ld', text: 'Tomorrow.' }]).replace(
      '<itemClass',
      '<versionCreated>2026-03-02T09:00:00Z</versionCreated><itemClass',
    );
    expect(await told('takes', tomorrow, guids)).toEqual([['created', 'first-seen', 1, 's4']]);
  });

  it('never for a source that does not say so, and never for a withdrawal', async () => {
    const lead = g2([{ guid: 's5', slugline: 'BC-Ferry, 3rd Ld', at: '13:00', text: 'Third lead.' }]);
    expect(await told('no-takes', lead, guids)).toEqual([['created', 'first-seen', 1, 's5']]);
    const kill = g2([{ guid: 's6', slugline: 'BC-Ferry', at: '14:00', status: 'canceled' }]);
    expect(await told('takes', kill, guids)).toEqual([['withdrawn', 'withdrawal-matches-slugline-only', 1, 's6']]);
    expect(await article('quay', 's1')).toMatchObject({ pubStatus: 'usable' });
  });
});

describe('a withdrawal', () => {
  const guids = ['w1', 'w2', 'w3', 'w4'];

  it('with a name of its own withdraws what it names, also before that comes', async () => {
    await send('link', nitf({ guid: 'w1' }));
    const kill = nitf({ guid: 'w1-kill', replaces: 'w1', status: 'canceled', text: 'Kill.' });
    expect(await told('link', kill, guids)).toEqual([['withdrawn', 'withdrawn-by-link', 2, 'w1']]);
    expect(await told('link-too', kill, guids)).toEqual([['duplicate', 'equal-content', 2, 'w1']]);
    const early = nitf({ guid: 'w2-kill', replaces: 'w2', status: 'canceled', text: 'Kill.' });
    expect(await told('link', early, guids)).toEqual([['withdrawn', 'withdrawn-by-link', 1, 'w2']]);
    expect(await told('link', nitf({ guid: 'w2' }), guids)).toEqual([['stale', 'older-than-its-withdrawal', 1, 'w2']]);
    expect(await article('harbour', 'w2')).toMatchObject({ guid: 'w2', pubStatus: 'canceled' });
  });

  it('that names nothing is an article of its own, with that for its reason', async () => {
    const [receipt] = await send('link', nitf({ status: 'canceled', text: 'Kill the ferry story.' }));
    expect(receipt).toMatchObject({ outcome: 'withdrawn', reason: 'withdrawal-names-no-item', revision: 1 });
  });

  it('before its original keeps that out until something newer comes', async () => {
    const kill = g2([{ guid: 'w3', version: 3, at: '10:30', status: 'canceled' }]);
    expect(await told('link', kill, guids)).toEqual([['withdrawn', 'withdrawn-unseen', 1, 'w3']]);
    for (const original of [
      { version: 1, at: '10:00' },
      { version: 2, at: '10:20' },
    ])
      expect(await told('link', g2([{ guid: 'w3', ...original }]), guids)).toEqual([
        ['stale', 'older-than-its-withdrawal', 1, 'w3'],
      ]);
    const restored = g2([{ guid: 'w3', version: 4, at: '10:40', text: 'It is true.' }]);
    expect(await told('link', restored, guids)).toEqual([['restored', 'newer-version', 2, 'w3']]);
    expect(await told('link', g2([{ guid: 'w3', version: 2, at: '10:20' }]), guids)).toEqual([
      ['stale', 'older-version', 2, 'w3'],
    ]);
  });

  it('without marks of its own is not undone by a repeat of what it killed', async () => {
    const first = g2([{ guid: 'w4', version: 3, at: '10:00' }]);
    await send('link', first);
    await send('link', nitf({ guid: 'w4', status: 'canceled', text: 'Kill.' }));
    expect(await told('link-too', first, guids)).toEqual([['stale', 'older-than-its-withdrawal', 2, 'w4']]);
  });
});

describe('the documents of an article', () => {
  it('are all that brought it, through whatever source', async () => {
    const body = g2([{ guid: 'd1', at: '10:00' }]);
    await send('link', body);
    for (const source of ['link-too', 'link-too', 'link']) await send(source, body);
    await send('link', g2([{ guid: 'd1', version: 2, at: '10:05', text: 'Second.' }]));
    await send('link-too', g2([{ guid: 'd1', version: 0, at: '09:00', text: 'Older.' }]));
    const { documents } = ArticleDocuments.parse(await get(`/v1/articles/${articleIdOf('harbour', 'd1')}/documents`));
    expect(documents.map(({ source, outcome, revision }) => [source, outcome, revision])).toEqual([
      ['link', 'created', 1],
      ['link-too', 'duplicate', 1],
      ['link', 'duplicate', 1],
      ['link', 'updated', 2],
      ['link-too', 'stale', 2],
    ]);
    for (const { documentId } of documents)
      expect((await fetch(`${ingest.url}/v1/documents/${documentId}/raw`)).status).toBe(200);
  });
});
