import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type OwnedProcess, ownProcess } from './owned-process.mjs';
import { processIdentity } from './process-identity.mjs';
import { endLeftovers, openRunRecord } from './run-record.mjs';

const NOBODY = { pid: 2 ** 22 + 1, identity: 'gone' };
let folder: string;
let file: string;
let running: OwnedProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wireroom-record-'));
  file = join(folder, 'run.json');
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((one) => one.kill('SIGKILL')));
  rmSync(folder, { recursive: true, force: true });
});

describe('endLeftovers', () => {
  test('ends what a run recorded whose launcher is gone', async () => {
    const left = await start();
    leave({ ingest: recorded(left) });
    expect(await endLeftovers(file)).toEqual(['ingest']);
    expect((await left.exited).signal).toBe('SIGTERM');
  });

  test('leaves a process alone that has only the number of a recorded one', async () => {
    const other = await start();
    leave({ ingest: { pid: other.pid, identity: `${processIdentity(other.pid)}0` } });
    expect(await endLeftovers(file)).toEqual([]);
    expect(other.alive()).toBe(true);
  });

  test('ends the databases last', async () => {
    const [service, nats, postgres] = [await start(), await start(), await start()];
    leave({ postgres: recorded(postgres), nats: recorded(nats), ingest: recorded(service) });
    expect(await endLeftovers(file)).toEqual(['ingest', 'nats', 'postgres']);
    expect((await postgres.exited).signal).toBe('SIGINT');
  });

  test('ends one that does not listen, with what it started', async () => {
    const deaf = await start("process.on('SIGTERM', () => {}); console.log('deaf'); setInterval(() => {}, 1e6)");
    await new Promise((resolve) => deaf.child.stdout?.once('data', resolve));
    leave({ desk: recorded(deaf) });
    expect(await endLeftovers(file, 200)).toEqual(['desk']);
    expect((await deaf.exited).signal).toBe('SIGKILL');
  });

  test('refuses a folder whose launcher is still there', async () => {
    openRunRecord(file);
    await expect(endLeftovers(file)).rejects.toThrow(String(process.pid));
  });

  test('takes a missing or torn file for none', async () => {
    expect(await endLeftovers(file)).toEqual([]);
    writeFileSync(file, '{"launcher":');
    expect(await endLeftovers(file)).toEqual([]);
  });
});

async function start(code = 'setInterval(() => {}, 1e6)'): Promise<OwnedProcess> {
  const one = await ownProcess('sleeper', [process.execPath, '-e', code], { stdio: ['ignore', 'pipe', 'ignore'], env: {} });
  running.push(one);
  return one;
}

function recorded({ pid }: OwnedProcess) {
  return { pid, identity: processIdentity(pid) };
}

function leave(processes: Record<string, unknown>): void {
  writeFileSync(file, JSON.stringify({ launcher: NOBODY, processes }));
}
