// @ts-check
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const HELP = `npm run conformance -- [options]
  --cases <folder>   cases/, inputs/, schemas/ and check.mjs (default ../shared/conformance)
  --suites a,b       default miniflux,feedvalidator,newsinjson,readability
  --sets a,b         expect, vendorExpect, selfExpect (default expect)
  --json <file>      write totals and failing cases
  --url <address>    use a running Wireroom whose newsroom file is test/conformance/newsroom.mjs's
  --pure             call the readers in this process, without any server
  --docs             write docs/conformance.md`;

/**
 * @typedef {object} Options
 * @property {string} cases
 * @property {string[]} suites
 * @property {string[]} sets
 * @property {string} [json]
 * @property {string} [url]
 * @property {boolean} pure
 * @property {boolean} docs
 */

/** @returns {Options | undefined} undefined when help was all that was wanted */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: `${ROOT}../shared/conformance` },
      suites: { type: 'string', default: 'miniflux,feedvalidator,newsinjson,readability' },
      sets: { type: 'string', default: 'expect' },
      json: { type: 'string' },
      url: { type: 'string' },
      pure: { type: 'boolean', default: false },
      docs: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return undefined;
  }
  return { ...values, suites: values.suites.split(','), sets: values.sets.split(',') };
}
