import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readOlderNewsroom } from './take-over.mjs';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wireroom-older-'));
  file = join(folder, 'newsroom.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('readOlderNewsroom', () => {
  test('parts what the demo had made from what is somebody’s own', () => {
    const own = {
      sources: [{ id: 'own', provider: 'own', key: 'a-key-of-sixteen-letters' }],
      routes: [{ id: 'mine', title: 'Mine', query: 'topic:sport', destinations: ['site', 'demo-receiver'] }],
      destinations: [{ id: 'site', type: 'webhook', url: 'https://site.example/hook', secretFile: '/run/secrets/site' }],
    };
    const receiver = { id: 'demo-receiver', type: 'webhook', url: 'http://127.0.0.1:4999/wireroom', secret: 'whsec_x' };
    const demo = { id: 'northwire-feed', provider: 'northwire', key: 'the-key-of-the-feed' };
    const all = { id: 'all', title: 'Everything', query: '*', destinations: ['demo-receiver'] };
    const newsroom = {
      sources: [demo, ...own.sources],
      routes: [all, ...own.routes],
      destinations: [...own.destinations, receiver],
    };
    writeFileSync(file, JSON.stringify(newsroom));
    expect(readOlderNewsroom(file)).toEqual({
      variables: {
        NORTHWIRE_FEED_KEY: 'the-key-of-the-feed',
        RECEIVER_SECRET: 'whsec_x',
        RECEIVER_URL: 'http://127.0.0.1:4999/wireroom',
      },
      own,
    });
  });

  test('takes nothing from a folder without one, and does not go on past one that cannot be read', () => {
    expect(readOlderNewsroom(file)).toBeUndefined();
    writeFileSync(file, '{');
    expect(() => readOlderNewsroom(file)).toThrow('cannot be read as JSON');
  });
});
