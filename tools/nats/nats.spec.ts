import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fetchRelease } from './fetch-release.mjs';
import { findOnMachine, isNewEnough } from './find-on-machine.mjs';
import { releaseFor, SHA256 } from './releases.mjs';

let folder: string;
let archive: Buffer;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wireroom-release-'));
  mkdirSync(join(folder, 'nats-server-v9'));
  writeFileSync(join(folder, 'nats-server-v9/nats-server'), '#!/bin/sh\necho nats-server: v9.0.0\n', { mode: 0o755 });
  spawnSync('tar', ['-czf', 'release.tar.gz', 'nats-server-v9'], { cwd: folder });
  archive = readFileSync(join(folder, 'release.tar.gz'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('fetchRelease', () => {
  const answering = (status: number, body: Uint8Array<ArrayBuffer>) => async () => new Response(body, { status });
  const release = () => ({
    url: 'https://example.org/release.tar.gz',
    folder: 'nats-server-v9',
    sha256: createHash('sha256').update(archive).digest('hex'),
  });

  test('keeps the program of an archive with the pinned hash', async () => {
    const bin = join(folder, 'good');
    expect(await fetchRelease(bin, { release: release(), get: answering(200, Uint8Array.from(archive)) })).toEqual({ ok: true });
    expect(findOnMachine([bin])).toBe(join(bin, 'nats-server'));
  });

  test('keeps nothing of an archive with another hash', async () => {
    const bin = join(folder, 'bad');
    const outcome = await fetchRelease(bin, { release: release(), get: answering(200, Uint8Array.from([...archive, 0])) });
    expect(outcome).toMatchObject({ ok: false, reason: expect.stringContaining('not used') });
    expect(existsSync(bin)).toBe(false);
  });

  test('says why there is none', async () => {
    const gone = await fetchRelease(folder, { release: release(), get: answering(404, new Uint8Array()) });
    expect(gone).toMatchObject({ ok: false, reason: expect.stringContaining('404') });
    const away = await fetchRelease(folder, { release: release(), get: async () => Promise.reject(new TypeError('no route')) });
    expect(away).toMatchObject({ ok: false, reason: expect.stringContaining('no route') });
  });
});

describe('releaseFor', () => {
  test('names the official archive of each pinned platform', () => {
    expect(releaseFor('darwin', 'arm64')).toMatchObject({
      sha256: SHA256['darwin-arm64'],
      url: expect.stringMatching(/darwin-arm64\.tar\.gz$/),
    });
    expect(releaseFor('linux', 'x64')?.sha256).toBe(SHA256['linux-amd64']);
    expect(releaseFor('aix', 'ppc64')).toBeUndefined();
  });
});

test.each([
  ['nats-server: v2.9.10', true],
  ['nats-server: v2.9.9', false],
  ['nats-server: v2.10.0', true],
  ['nats-server: v1.99.99', false],
  ['nats-server: v2.15.0-RC.1', true],
  ['something else', false],
])('%s is new enough: %s', (output, expected) => {
  expect(isNewEnough(output)).toBe(expected);
});
