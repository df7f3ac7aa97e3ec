import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeskArticle, LINE_STEPS, Receipt } from '@wireroom/contracts';
import { eventually } from '@wireroom/testkit';
import { throwawayFolder } from '../../tools/servers/throwaway.mjs';
import { startAll } from '../../tools/start/start-all.mjs';
import { makeDocuments } from '../wire/make-documents.mjs';
import { startReceiver } from '../wire/webhook-receiver.mjs';

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

let folder: Awaited<ReturnType<typeof throwawayFolder>>;
let wireroom: Awaited<ReturnType<typeof startAll>>;
let receiver: Awaited<ReturnType<typeof startReceiver>>;

beforeAll(async () => {
  folder = await throwawayFolder('e2e');
  receiver = await startReceiver({ keepBodies: true });
  const { url, secret } = receiver;
  wireroom = await startAll({
    folder: folder.folder,
    durable: false,
    newsroom: {
      sources: [{ id: 'made', provider: 'made', key: KEY, language: 'en' }],
      routes: [{ id: 'all', title: 'All', query: '*', destinations: ['receiver'] }],
      destinations: [{ id: 'receiver', type: 'webhook', url, secret, allowPrivateNetwork: true }],
    },
  });
});

afterAll(async () => {
  await wireroom?.stop();
  await receiver?.stop();
  folder?.remove();
});

async function push({ contentType, body }: { contentType: string; body: string }): Promise<Receipt> {
  const headers = { authorization: `Bearer ${KEY}`, 'content-type': contentType };
  const response = await fetch(`${wireroom.urls.ingest}/v1/sources/made/documents`, { method: 'POST', headers, body });
  expect(response.status).toBe(201);
  return Receipt.parse(await response.json());
}

async function deskArticle(id: string): Promise<DeskArticle | undefined> {
  const response = await fetch(`${wireroom.urls.desk}/api/articles/${id}`);
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

    for (const ending of ['json', 'atom', 'rss', 'ninjs']) {
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
});
