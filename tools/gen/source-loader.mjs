import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

/**
 * Module hooks (`module.register`) that run the project's TypeScript without a build: libs resolve through their `source`
 * condition, a relative `.js` that exists only as `.ts` is that `.ts`, and SWC strips the types with the settings of .swcrc.
 */

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, nextResolve) {
  const conditions = [...context.conditions, 'source'];
  const written = typescriptTwin(specifier, context.parentURL);
  return nextResolve(written ?? specifier, { ...context, conditions });
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { filename, sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}

/** The `.ts` file that a relative `.js` import was written for, if there is one. */
function typescriptTwin(specifier, parentUrl) {
  if (!parentUrl?.endsWith('.ts') || !/^\.\.?\/.*\.js$/.test(specifier)) return undefined;
  const url = new URL(specifier.replace(/\.js$/, '.ts'), parentUrl);
  return existsSync(url) ? url.href : undefined;
}
