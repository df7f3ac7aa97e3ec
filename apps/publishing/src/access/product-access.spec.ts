import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { ClientKey } from '@wireroom/contracts';
import { createLogger } from '@wireroom/runtime';
import type { PublishingPlan } from '../newsroom/newsroom.js';
import { ProductAccess } from './product-access.js';

const folder = mkdtempSync(join(tmpdir(), 'client-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

function accessTo(...keys: ClientKey[]): ProductAccess {
  const route = { id: 'harbour', title: 'Harbour', query: '*', destinations: [], ...(keys.length > 0 && { keys }) };
  const plan = { route: (id: string) => (id === route.id ? route : undefined) };
  return new ProductAccess(plan as unknown as PublishingPlan, createLogger('publishing', 'silent'));
}

function keyFile(text: string): string {
  const file = join(folder, 'key');
  writeFileSync(file, text);
  return file;
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}`, key: undefined });
const inAddress = (key: unknown) => ({ authorization: undefined, key });

describe('ProductAccess', () => {
  const key = 'sixteen-letters-and-more';

  it.each([
    ['its text', () => ({ id: 'ferry', key })],
    ['its hash', () => ({ id: 'ferry', keySha256: createHash('sha256').update(key).digest('hex') })],
    ['its file', () => ({ id: 'ferry', keyFile: keyFile(`${key}\n`) })],
  ])('knows a key by %s', (_, given) => {
    const access = accessTo({ id: 'island', key: 'the-key-of-somebody-else' }, given());
    expect(access.clientOf('harbour', bearer(key))).toBe('ferry');
    expect(access.clientOf('harbour', inAddress(key))).toBe('ferry');
    for (const wrong of [bearer(`${key}.`), bearer(''), inAddress(''), inAddress(undefined), inAddress([key])])
      expect(() => access.clientOf('harbour', wrong)).toThrow(expect.objectContaining({ code: 'client-key-wrong' }));
  });

  it('takes the header where there are both', () => {
    const access = accessTo({ id: 'ferry', key });
    expect(() => access.clientOf('harbour', { authorization: 'Bearer another', key })).toThrow(/key of its own/);
  });

  it('lets anybody read a route without keys, and nobody one that is not there', () => {
    expect(accessTo().clientOf('harbour', inAddress(undefined))).toBe('');
    expect(() => accessTo().clientOf('island', inAddress(undefined))).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it.each([
    ['is empty', () => keyFile('\n')],
    ['is not there', () => join(folder, 'none')],
  ])('lets nobody in by a key file that %s, and whoever has another key', (_, file) => {
    const access = accessTo({ id: 'island', keyFile: file() }, { id: 'ferry', key });
    for (const wrong of [bearer(''), inAddress(''), inAddress('\n')])
      expect(() => access.clientOf('harbour', wrong)).toThrow(expect.objectContaining({ code: 'client-key-wrong' }));
    expect(access.clientOf('harbour', bearer(key))).toBe('ferry');
  });
});
