import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Files } from './breaches.js';

export interface Violation {
  readonly rule: string;
  /** The file that imports. */
  readonly from: string;
}

const LIBS = ['contracts', 'formats', 'editorial', 'runtime', 'messaging', 'persistence', 'testkit'];
const ROOT = resolve(import.meta.dirname, '../..');
const CONFIG = join(ROOT, '.dependency-cruiser.cjs');

/** Writes a project laid out like this one, with the given files, into a folder of its own. */
export async function sampleProject(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wireroom-boundaries-'));
  const door = JSON.stringify({ exports: { '.': { source: './src/index.ts' }, './src/*.js': './src/*.ts' } });
  await writeAll(folder, {
    'package.json': JSON.stringify({ workspaces: ['libs/*'], dependencies: { zod: '1' }, devDependencies: { tester: '1' } }),
    'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'nodenext', paths: { '~/*': ['./apps/ingest/src/*'] } } }),
    ...Object.fromEntries(['zod', 'tester', 'smuggled'].map((name) => [`node_modules/${name}/index.js`, ''])),
    ...Object.fromEntries(LIBS.map((lib) => [`libs/${lib}/package.json`, door])),
    ...files,
  });
  await mkdir(join(folder, 'node_modules/@wireroom'));
  for (const lib of LIBS) await symlink(join(folder, 'libs', lib), join(folder, 'node_modules/@wireroom', lib));
  return folder;
}

/** What the project's rules find wrong in a folder, in the order of files. */
export async function violations(folder: string): Promise<Violation[]> {
  const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [cruiser, '--config', CONFIG, '--output-type', 'json', 'apps', 'libs', 'test'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 64e6 });
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return summary.violations.map((violation) => ({ rule: violation.rule.name, from: violation.from }));
}

async function writeAll(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
