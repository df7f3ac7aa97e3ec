import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { completeLock } from './complete-lock.mjs';

const lockOf = (packages: Record<string, object>) => ({ packages: { '': {}, ...packages } });

describe('completeLock', () => {
  test('adds platform packages that npm left out, with their platform', () => {
    const lock = lockOf({
      'node_modules/tool': {
        version: '1.2.3',
        dev: true,
        optionalDependencies: { 'tool-linux-x64-musl': '1.2.3', 'tool-darwin-arm64': '1.2.3' },
      },
      'node_modules/tool-darwin-arm64': { version: '1.2.3' },
    });
    expect(completeLock(lock)).toEqual(['tool-linux-x64-musl@1.2.3']);
    expect(lock.packages).toMatchObject({
      'node_modules/tool-linux-x64-musl': {
        version: '1.2.3',
        dev: true,
        optional: true,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['musl'],
      },
    });
    expect(completeLock(lock)).toEqual([]);
  });

  test('finds a package where Node.js would: in the folders above', () => {
    const nested = {
      'node_modules/a/node_modules/tool': { version: '1.0.0', optionalDependencies: { 'tool-win32-x64': '1.0.0' } },
    };
    expect(completeLock(lockOf({ ...nested, 'node_modules/a/node_modules/tool-win32-x64': {} }))).toEqual([]);
    expect(completeLock(lockOf({ ...nested, 'node_modules/tool-win32-x64': {} }))).toEqual([]);
    expect(completeLock(lockOf(nested))).toEqual(['tool-win32-x64@1.0.0']);
  });

  test('leaves optional dependencies alone that are for no platform, or in a range', () => {
    const optionalDependencies = { fsevents: '2.3.3', 'tool-linux-x64': '^1.0.0' };
    expect(completeLock(lockOf({ 'node_modules/tool': { optionalDependencies } }))).toEqual([]);
  });

  test('package-lock.json is complete, and names no registry', () => {
    const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
    expect(completeLock(lock)).toEqual([]);
    const resolved = Object.values<{ resolved?: string }>(lock.packages).flatMap((one) => one.resolved ?? []);
    expect(resolved.filter((place) => place.includes('://'))).toEqual([]);
  });
});
