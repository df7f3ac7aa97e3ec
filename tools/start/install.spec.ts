import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isInstalled } from './install.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wireroom-install-'));
  mkdirSync(join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, packages: object): void {
  writeFileSync(join(root, file), JSON.stringify({ packages }));
}

describe('isInstalled', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'libs/contracts': { version: '0.1.0' },
    'node_modules/@wireroom/contracts': { resolved: 'libs/contracts', link: true },
    'node_modules/pg': { version: '8.0.0' },
    'node_modules/tool-win32-x64': { version: '1.0.0', optional: true },
  };
  const present = { 'node_modules/@wireroom/contracts': { link: true }, 'node_modules/pg': { version: '8.0.0' } };

  test('is true when everything is there but what is for other platforms', () => {
    write('package-lock.json', wanted);
    write('node_modules/.package-lock.json', present);
    expect(isInstalled(root)).toBe(true);
  });

  test('is false when a package is missing, is of another version, or nothing was installed', () => {
    write('package-lock.json', wanted);
    expect(isInstalled(root)).toBe(false);
    write('node_modules/.package-lock.json', { ...present, 'node_modules/pg': { version: '7.9.9' } });
    expect(isInstalled(root)).toBe(false);
    write('node_modules/.package-lock.json', { 'node_modules/pg': { version: '8.0.0' } });
    expect(isInstalled(root)).toBe(false);
  });
});
