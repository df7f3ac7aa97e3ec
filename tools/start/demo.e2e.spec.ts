import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { eventually } from '@wireroom/testkit';
import { generateSecret } from '../demo-wire/newsroom.mjs';
import { type PreparedDemo, prepareDemo } from './demo.mjs';
import { startAll, type Wireroom } from './start-all.mjs';

const KEY = 'a-key-of-before-0123456789';
/** A newsroom file as it was before sources, routes and destinations were resources, with one of each of somebody's own. */
const OLDER = {
  sources: [
    { id: 'northwire-ninjs', provider: 'northwire', key: KEY, language: 'en' },
    { id: 'own', provider: 'own', key: 'a-key-of-sixteen-letters' },
  ],
  routes: [
    { id: 'all', title: 'Everything', query: '*', destinations: ['demo-receiver'] },
    { id: 'mine', title: 'Mine', query: 'topic:sport', destinations: ['demo-receiver'] },
  ],
  destinations: [
    {
      id: 'demo-receiver',
      type: 'webhook',
      url: 'http://127.0.0.1:1/wireroom',
      secret: generateSecret(),
      format: 'ninjs',
      allowPrivateNetwork: true,
    },
  ],
};
const ITEM = { uri: 'urn:northwire:upgrade', type: 'text', headline: 'Harbour ferry sails again', body_text: 'It sails again.' };

let folder: string;
let lines: string[];
let prepared: PreparedDemo | undefined;
let wireroom: Wireroom | undefined;
const say = (line: string) => void lines.push(line);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wireroom-demo-'));
  chmodSync(folder, 0o711);
  lines = [];
});
afterEach(async () => {
  await wireroom?.stop();
  await prepared?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<Wireroom> {
  prepared = await prepareDemo(folder, { demo: true, say });
  const services = ['ingest', 'enrichment', 'publishing'] as const;
  wireroom = await startAll({ folder, newsroom: prepared.newsroom, durable: false, services, say });
  prepared.ordered();
  return wireroom;
}

async function idsOf(kind: 'sources' | 'routes' | 'destinations', { urls, operatorKey }: Wireroom): Promise<string[]> {
  const url = `${kind === 'sources' ? urls.ingest : urls.publishing}/v1/${kind}`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${operatorKey}` } });
  const list = (await answer.json()) as Record<string, { settings: { id: string } }[]>;
  return (list[kind] ?? []).map(({ settings }) => settings.id);
}

describe('the demo newsroom', () => {
  test('takes over a folder of an earlier version with its keys and with what is somebody’s own', async () => {
    const file = join(folder, 'newsroom.json');
    writeFileSync(file, JSON.stringify(OLDER));
    const { urls, ...running } = await start();
    expect(await idsOf('sources', { urls, ...running })).toEqual(expect.arrayContaining(['own', 'northwire-ninjs', 'hansa-g2']));
    expect(await idsOf('routes', { urls, ...running })).toEqual(expect.arrayContaining(['mine', 'all', 'demo-site']));
    expect([existsSync(file), existsSync(`${file}.applied`)]).toEqual([false, true]);
    expect(lines.filter((line) => line.includes('newsroom.json'))).toHaveLength(2);
    expect(statSync(join(folder, 'demo.env')).mode & 0o777).toBe(0o600);

    // The key of before still opens its source, and deliveries go to the receiver where it is now.
    const pushed = await fetch(`${urls.ingest}/v1/sources/northwire-ninjs/documents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify(ITEM),
    });
    expect(pushed.status).toBe(201);
    await eventually(() => lines.some((line) => line.includes('Harbour ferry sails again')), 30_000);
  });

  test('starts again on what it has made, and changes nothing', async () => {
    const first = await start();
    const operator = JSON.parse(readFileSync(join(folder, 'operator.json'), 'utf8'));
    expect(operator).toEqual({ ingest: first.urls.ingest, publishing: first.urls.publishing, operatorKey: first.operatorKey });
    const variables = readFileSync(join(folder, 'demo.env'), 'utf8');
    await first.stop();
    await prepared?.close();
    const again = await start();
    expect(readFileSync(join(folder, 'demo.env'), 'utf8')).toBe(variables);
    const answer = await fetch(`${again.urls.publishing}/v1/newsroom`, {
      method: 'POST',
      headers: { authorization: `Bearer ${again.operatorKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...prepared?.newsroom, sources: undefined, dryRun: true }),
    });
    const { changes } = (await answer.json()) as { changes: { action: string }[] };
    expect(changes.map(({ action }) => action)).toEqual(changes.map(() => 'none'));
    expect(changes).toHaveLength(9);
  });

  test('leaves a folder alone where the demo is not wanted and never was', async () => {
    prepared = await prepareDemo(folder, { demo: false, say });
    expect(prepared.newsroom).toBeUndefined();
    expect(existsSync(join(folder, 'demo.env'))).toBe(false);
  });
});
