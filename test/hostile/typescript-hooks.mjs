// @ts-check
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

/**
 * `node --import ./typescript-hooks.mjs -C source`: runs the libraries from their sources, compiled as they are loaded, so that a
 * process of its own needs no build.
 */
if (isMainThread) register(import.meta.url);

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
  const isOurs = context.parentURL?.endsWith('.ts') && specifier.startsWith('.') && specifier.endsWith('.js');
  return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { transformSync } = await import('@swc/core');
  const file = fileURLToPath(url);
  const { code } = transformSync(readFileSync(file, 'utf8'), { filename: file, swcrc: true, sourceMaps: false });
  return { format: 'module', source: code, shortCircuit: true };
}
