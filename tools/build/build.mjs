#!/usr/bin/env node
// @ts-check
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAll } from './build-all.mjs';

const HELP = `npm run build -- [--force] [--no-web]
  Builds libs, apps, the desk's web page and the apps' own steps, as far as sources have changed.
  --force   builds everything
  --no-web  leaves the desk's web page out`;

const { values } = parseArgs({
  options: { force: { type: 'boolean' }, 'no-web': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
  console.log(HELP);
} else {
  const started = performance.now();
  const root = fileURLToPath(new URL('../..', import.meta.url));
  try {
    const built = await buildAll({ root, say: console.log, force: values.force, web: !values['no-web'] });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      built.length === 0 ? `build: nothing has changed (${seconds} s)` : `build: ${built.length} built in ${seconds} s`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
