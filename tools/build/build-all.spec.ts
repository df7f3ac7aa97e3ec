import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildAll } from './build-all.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wireroom-build-'));
  mkdirSync(join(root, 'tools/build'), { recursive: true });
  write('package-lock.json', '{}');
  write(
    '.swcrc',
    JSON.stringify({ jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' }, sourceMaps: true }),
  );
  write('libs/one/src/index.ts', 'export const one: number = 1;\n');
  write('libs/one/src/index.spec.ts', 'throw new Error();\n');
  write('libs/testkit/src/index.ts', 'export const kit = 1;\n');
  write('apps/two/src/step/data.json', '{"a":1}');
  write('apps/two/src/main.ts', 'export const two: number = 2;\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('buildAll', () => {
  test('compiles libs to where their exports point and apps to where Nest expects them, without specs', async () => {
    expect(await buildAll({ root })).toEqual(['libs/one', 'apps/two']);
    expect(read('libs/one/dist/index.js')).toContain('export const one = 1');
    expect(read('dist/apps/two/src/main.js')).toContain('//# sourceMappingURL=main.js.map');
    expect(read('dist/apps/two/src/step/data.json')).toBe('{"a":1}');
    expect(existsSync(join(root, 'libs/one/dist/index.spec.js'))).toBe(false);
    expect(existsSync(join(root, 'libs/testkit/dist'))).toBe(false);
  });

  test('builds again only what has changed, and removes what has gone', async () => {
    await buildAll({ root });
    expect(await buildAll({ root })).toEqual([]);
    write('apps/two/src/extra.ts', 'export {};\n');
    expect(await buildAll({ root })).toEqual(['apps/two']);
    rmSync(join(root, 'apps/two/src/extra.ts'));
    expect(await buildAll({ root })).toEqual(['apps/two']);
    expect(existsSync(join(root, 'dist/apps/two/src/extra.js'))).toBe(false);
    write('.swcrc', '{"jsc":{"parser":{"syntax":"typescript"}},"module":{"type":"es6"}}');
    expect(await buildAll({ root })).toEqual(['libs/one', 'apps/two']);
  });

  test('says which file does not parse, and keeps what was built beside it', async () => {
    write('libs/one/src/index.ts', 'export const = ;\n');
    await expect(buildAll({ root })).rejects.toThrow(/index\.ts/);
    write('libs/one/src/index.ts', 'export const one = 1;\n');
    expect(await buildAll({ root })).toEqual(['libs/one']);
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
