import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ArticleFormat, DeskArticle, type FormatDescription, LINE_STEPS, Receipt } from '@wireroom/contracts';
import { eventually } from '@wireroom/testkit';
import { throwawayFolder } from '../../tools/servers/throwaway.mjs';
import { startAll } from '../../tools/start/start-all.mjs';
import { makeDocuments } from '../wire/make-documents.mjs';
import { startReceiver } from '../wire/webhook-receiver.mjs';
import { signInAtDesk } from './desk-session.js';

const KEY = 'e2e-source-key-0123456789';
const TEXT = `HAMBURG, Germany, March 3 - The harbour ferry stopped on Tuesday after a collision with a pontoon, the operator said.

Nobody was hurt. Repairs are expected to take two weeks.

This article was translated with the help of artificial intelligence and checked by an editor.
`;
const PAGE = `<!doctype html><html lang="en"><head><title>Library reopens</title><meta property="og:title" content="Library reopens"></head>
<body><article><h1>Library reopens</h1>${'<p>The library in Leeds opened its doors again on Monday after eleven months of repairs to its roof.</p>'.repeat(6)}</article></body></html>`;

const DOCUMENTS = [
  ...makeDocuments({ stories: 4, seed: 5 }),
  { contentType: 'text/plain', body: TEXT },
  { contentType: 'text/html', body: PAGE },
];

const FORMATS = fileURLToPath(new URL('../../libs/formats/src/', import.meta.url));

/** Every sample of every wire format, as the readers' own specs have them. */
function samples(): { format: string; name: string; bytes: Buffer }[] {
  const files = readdirSync(FORMATS, { recursive: true, encoding: 'utf8' });
  return files
    .filter((path) => /^[^/]+\/samples\/[^/]+\.\w+$/.test(path) && !path.includes('.expected.'))
    .map((path) => ({
      format: path.split('/', 1)[0] ?? '',
      name: path,
      bytes: readFileSync(join(FORMATS, path)),
    }));
}

let folder: Awaited<ReturnType<typeof throwawayFolder>>;
let wireroom: Awaited<ReturnType<typeof startAll>>;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let desk: Awaited<ReturnType<typeof signInAtDesk>>;

beforeAll(async () => {
  folder = await throwawayFolder('e2e');
  receiver = await startReceiver({ keepBodies: true });
  const { url, secret } = receiver;
  wireroom = await startAll({
    folder: folder.folder,
    durable: false,
    newsroom: {
      sources: ['made', 'samples'].map((id) => ({ id, provider: id, key: KEY, language: 'en' })),
      routes: [{ id: 'all', title: 'All', query: '*', destinations: ['receiver'] }],
      destinations: [{ id: 'receiver', type: 'webhook', url, secret, allowPrivateNetwork: true }],
    },
  });
  desk = await signInAtDesk(wireroom);
});

afterAll(async () => {
  await wireroom?.stop();
  await receiver?.stop();
  folder?.remove();
});

function send(contentType: string, body: string | Buffer, source = 'made'): Promise<Response> {
  const headers = { authorization: `Bearer ${KEY}`, 'content-type': contentType };
  return fetch(`${wireroom.urls.ingest}/v1/sources/${source}/documents`, {
    method: 'POST',
    headers,
    body: body as string,
  });
}

async function push({ contentType, body }: { contentType: string; body: string }): Promise<Receipt> {
  const response = await send(contentType, body);
  expect(response.status).toBe(201);
  return Receipt.parse(await response.json());
}

async function deskArticle(id: string): Promise<DeskArticle | undefined> {
  const response = await desk(`/api/articles/${id}`);
  return response.ok ? DeskArticle.parse(await response.json()) : undefined;
}

describe('from bytes to delivered', () => {
  it('takes a document of each format to the webhook, the feeds and the desk, with its whole trace', async () => {
    const receipts = [];
    for (const document of DOCUMENTS) receipts.push(await push(document));
    expect(receipts.map(({ format }) => format)).toEqual(['ninjs', 'rss', 'atom', 'jsonfeed', 'text', 'html']);
    const ids = receipts.map(({ items }) => items[0]?.articleId ?? '');

    await eventually(() => receiver.arrivals.length === DOCUMENTS.length);
    expect(new Set(receiver.arrivals.map(({ article }) => article))).toEqual(new Set(ids));
    expect(receiver.badSignatures).toEqual([]);

    for (const ending of ['json', 'atom', 'rss', 'ninjs', 'g2']) {
      const feed = await (await fetch(`${wireroom.urls.publishing}/v1/feeds/all.${ending}`)).text();
      for (const id of ids) expect(feed).toContain(`urn:uuid:${id}`);
    }
    for (const id of ids) {
      const view = await eventually(async () => {
        const known = await deskArticle(id);
        return known?.trace.deliveries.some(({ state }) => state === 'delivered') === true ? known : undefined;
      });
      expect(view.trace.timeline.map(({ step }) => step)).toEqual(LINE_STEPS.slice(0, -1));
      expect(view.annotations.find(({ type }) => type === 'language')).toMatchObject({ language: 'en' });
    }
  });

  it('finds where it is and that AI had a part, and takes the note out of the text', async () => {
    const { items } = await push({ contentType: 'text/plain', body: TEXT });
    expect(items[0]?.outcome).toBe('duplicate');
    const view = await deskArticle(items[0]?.articleId ?? '');
    const places = view?.annotations.flatMap((annotation) => (annotation.type === 'place' ? [annotation.name] : []));
    expect(places).toContain('Hamburg');
    expect(view?.annotations.map(({ type }) => type)).toContain('aiDisclosure');
    expect(view?.article.provenance?.aiDisclosure?.text).toContain('artificial intelligence');
    expect(JSON.stringify(view?.article.body)).not.toContain('artificial intelligence');
  });

  it('takes every sample of every wire format, and gives it back in every format', async () => {
    const receipts: Receipt[] = [];
    for (const { format, name, bytes } of samples()) {
      const response = await send('application/octet-stream', bytes, 'samples');
      expect([name, response.status]).toEqual([name, 201]);
      const receipt = Receipt.parse(await response.json());
      expect([name, receipt.format]).toEqual([name, format]);
      receipts.push(receipt);
    }
    expect(new Set(receipts.map(({ format }) => format)).size).toBeGreaterThan(12);

    const created = receipts.flatMap(({ items }) => items).filter(({ outcome }) => outcome === 'created');
    expect(created.length).toBeGreaterThan(receipts.length / 2);
    const last = created.at(-1)?.articleId ?? '';
    await eventually(async () => (await deskArticle(last))?.enriched);

    const formats = (await (await desk('/api/formats')).json()) as FormatDescription[];
    expect(formats.map(({ name }) => name)).toEqual(ArticleFormat.options);
    for (const { articleId } of created) {
      for (const { name } of formats) {
        const rendition = await desk(`/api/articles/${articleId}?format=${name}`);
        expect([articleId, name, rendition.status]).toEqual([articleId, name, 200]);
      }
    }
  }, 120_000);
});
