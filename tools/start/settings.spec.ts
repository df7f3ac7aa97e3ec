import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ensureSettings } from './settings.mjs';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wireroom-settings-'));
  file = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('ensureSettings', () => {
  test('makes passwords and keys once, for their owner alone', () => {
    const made = ensureSettings(file);
    expect(Buffer.from(made.secretsKey, 'base64')).toHaveLength(32);
    expect(made.operatorKey.length).toBeGreaterThanOrEqual(16);
    expect(ensureSettings(file)).toEqual(made);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('keeps the passwords of an older folder and adds the keys', () => {
    const { operatorKey: _, secretsKey: __, ...older } = ensureSettings(file);
    writeFileSync(file, JSON.stringify(older));
    const now = ensureSettings(file);
    expect(now).toMatchObject(older);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(now);
    expect(ensureSettings(file)).toEqual(now);
  });

  test('does not make new passwords for data that has some already', () => {
    writeFileSync(file, '{ "postgres": ');
    expect(() => ensureSettings(file)).toThrow(file);
    expect(readFileSync(file, 'utf8')).toBe('{ "postgres": ');
  });
});
