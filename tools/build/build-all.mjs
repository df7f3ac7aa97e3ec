// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from './compile.mjs';
import { fingerprint } from './sources.mjs';
import { appScripts, targets } from './targets.mjs';

/** What was built from what, by target. */
const STATE = 'dist/build.json';

/**
 * Builds what has changed since the last build: libs and apps, the desk's web page, and the steps that apps bring along.
 * @param {{ root: string, say?: (line: string) => void, force?: boolean, web?: boolean }} options
 * @returns {Promise<string[]>} names of the targets that were built
 * @throws Error when something does not compile
 */
export async function buildAll({ root, say = () => {}, force = false, web = true }) {
  const built = force ? {} : await readState(root);
  const stale = targets(root)
    .filter((target) => web || target.kind !== 'web')
    .map((target) => ({ ...target, hash: fingerprint(root, target.inputs) }))
    .filter(({ name, to, hash }) => built[name] !== hash || !existsSync(join(root, to)));
  const outcomes = await Promise.allSettled(
    stale.map(async (target) => {
      await buildOne(root, target, say);
      built[target.name] = target.hash;
    }),
  );
  await writeState(root, built);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  const scripts = [];
  for (const { name, file } of appScripts(root)) {
    const { build } = await import(pathToFileURL(file).href);
    if (await timed(name, say, () => build())) scripts.push(name);
  }
  return [...stale.map(({ name }) => name), ...scripts];
}

/**
 * @param {string} root
 * @param {import('./targets.mjs').Target} target
 * @param {(line: string) => void} say
 */
async function buildOne(root, target, say) {
  await timed(target.name, say, async () => {
    if (target.kind === 'web') await buildWeb(root, target.from);
    else await compile(root, target);
    return true;
  });
}

/**
 * In a process of its own: Vite is large, and its build stays out of the way of the compiler.
 * @param {string} root
 * @param {string} from
 */
async function buildWeb(root, from) {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '-c', join(from, 'vite.config.ts'), '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
  if (code !== 0) throw new Error('The desk web page does not build; the lines above say why.');
}

/**
 * @template T
 * @param {string} name
 * @param {(line: string) => void} say
 * @param {() => Promise<T>} work
 */
async function timed(name, say, work) {
  const started = performance.now();
  const result = await work();
  if (result !== false) say(`built ${name} in ${Math.round(performance.now() - started)} ms`);
  return result;
}

/**
 * @param {string} root
 * @returns {Promise<Record<string, string>>}
 */
async function readState(root) {
  return readFile(join(root, STATE), 'utf8').then(JSON.parse, () => ({}));
}

/**
 * @param {string} root
 * @param {Record<string, string>} state
 */
async function writeState(root, state) {
  const file = join(root, STATE);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(state, null, 2));
  await rename(`${file}.new`, file);
}
