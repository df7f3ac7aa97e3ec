import { register } from 'node:module';
import { parseArgs } from 'node:util';

/**
 * `npm run gen` writes everything that is derived from the contracts, then holds them against the accepted ones.
 * `--check` writes nothing and fails on a difference; `--accept` records the contracts as accepted, and with
 * `--breaking` also those that break. Exit code 1: something differs, or something breaks.
 */
const { values: options } = parseArgs({
  options: { check: { type: 'boolean' }, accept: { type: 'boolean' }, breaking: { type: 'boolean' } },
});
register('./source-loader.mjs', import.meta.url);
const { generate } = await import('./generate.ts');
process.exitCode = (await generate(options)) ? 0 : 1;
