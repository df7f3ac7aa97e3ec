import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { eventually } from '@wireroom/testkit';
import { processIdentity } from '../servers/process-identity.mjs';
import { startAll, type Wireroom } from './start-all.mjs';

const NEWSROOM = { sources: [], routes: [], destinations: [] };
let folder: string;
let wireroom: Wireroom | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wireroom-start-'));
  chmodSync(folder, 0o711);
});

afterEach(async () => {
  await wireroom?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('startAll', () => {
  test('starts every part, brings back what was killed, and leaves no process behind', async () => {
    wireroom = await startAll({ folder, newsroom: NEWSROOM, durable: false });
    const before = wireroom.pids();
    expect(Object.keys(before).sort()).toEqual(['desk', 'enrichment', 'ingest', 'nats', 'postgres', 'publishing']);
    await wireroom.kill('ingest');
    expect(wireroom.pids().ingest).toBeUndefined();
    await wireroom.restart('ingest');
    expect((await fetch(`${wireroom.urls.ingest}/health/ready`)).status).toBe(200);
    const pids = Object.values({ ...before, ...wireroom.pids() });
    await wireroom.stop();
    expect(pids.map(processIdentity).filter(Boolean)).toEqual([]);
  });

  test('ends what a killed launcher left behind, and starts on the same data', async () => {
    const url = new URL('./start-all.mjs', import.meta.url).href;
    const code = `import(${JSON.stringify(url)}).then((m) => m.startAll(${JSON.stringify({ folder, newsroom: NEWSROOM, durable: false })}))
      .then(() => console.log('started'), (error) => { console.error(error); process.exit(1); });`;
    const launcher = spawn(process.execPath, ['-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'] },
    });
    await new Promise((resolve, reject) => launcher.once('exit', reject).stdout?.once('data', resolve));
    launcher.removeAllListeners('exit').kill('SIGKILL');
    const { processes } = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
    const services = ['ingest', 'enrichment', 'publishing', 'desk'].map((name): number => processes[name].pid);
    await eventually(() => services.every((pid) => processIdentity(pid) === undefined), 30_000);
    const left: number = processes.postgres.pid;
    expect(processIdentity(left)).toBe(processes.postgres.identity);
    const lines: string[] = [];
    wireroom = await startAll({ folder, newsroom: NEWSROOM, durable: false, say: (line) => lines.push(line) });
    expect(lines.filter((line) => line.includes('left behind'))).toHaveLength(2);
    expect(processIdentity(left)).toBeUndefined();
  });

  test('says why a service does not start, and stops the others again', async () => {
    const env = { desk: { WIREROOM_LOG_LEVEL: 'loud' } };
    await expect(startAll({ folder, newsroom: NEWSROOM, durable: false, env })).rejects.toThrow(
      /desk ended[\s\S]*WIREROOM_LOG_LEVEL/,
    );
  });

  test('says what is wrong in a newsroom, all of it, and stops everything again', async () => {
    const routes = [{ id: 'one', title: 'One', query: 'urgency:', destinations: ['nobody'] }];
    const sources = [{ id: 'no key', provider: 'own' }];
    const starting = startAll({ folder, newsroom: { sources, routes }, durable: false });
    await expect(starting).rejects.toThrow(/routes\[0\]\.query: [\s\S]*routes\[0\]\.destinations/);
    await expect(starting).rejects.toThrow(/sources\[0\]\.id: /);
    expect(existsSync(join(folder, 'run.json'))).toBe(false);
  });

  test('takes a newsroom from a file, and lets whoever has its key change it', async () => {
    const file = join(folder, 'newsroom.yaml');
    writeFileSync(file, `sources:\n  - { id: own, provider: own, key: "\${PATH}-long-enough" }\n`);
    wireroom = await startAll({ folder, newsroom: file, durable: false, services: ['ingest'] });
    const url = `${wireroom.urls.ingest}/v1/sources/own`;
    const get = (key: string) => fetch(url, { headers: { authorization: `Bearer ${key}` } });
    expect((await get(wireroom.operatorKey)).headers.get('etag')).toBe('"1"');
    expect((await get('another-key-than-that')).status).toBe(401);
  });
});
