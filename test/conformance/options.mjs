// @ts-check
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const USUAL_CASES = `${ROOT}../shared/conformance`;
const USUAL_SUITES = ['miniflux', 'feedvalidator', 'newsinjson', 'readability'];

const HELP = `npm run conformance -- [options]
  --cases <folder>   cases/, inputs/, schemas/ and check.mjs (default ../shared/conformance)
  --suites a,b       default miniflux,feedvalidator,newsinjson,readability, or all that are in a folder given by --cases
  --sets a,b         expect, vendorExpect, selfExpect (default expect)
  --json <file>      write totals and failing cases
  --url <address>    use a running Wireroom (ingest's) that has the sources of --newsroom
  --pure             call the readers in this process, without any server
  --newsroom <file>  write the newsroom file that a Wireroom needs for --url, and end
  --docs             write docs/conformance.md`;

/**
 * @typedef {object} Options
 * @property {string} cases
 * @property {string[]} [suites] every suite when not said
 * @property {string[]} sets
 * @property {string} [json]
 * @property {string} [url]
 * @property {string} [newsroom]
 * @property {boolean} pure
 * @property {boolean} docs
 */

/** @returns {Options | undefined} undefined when help was all that was wanted */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string' },
      suites: { type: 'string' },
      sets: { type: 'string', default: 'expect' },
      json: { type: 'string' },
      url: { type: 'string' },
      newsroom: { type: 'string' },
      pure: { type: 'boolean', default: false },
      docs: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return undefined;
  }
  const suites = values.suites?.split(',') ?? (values.cases === undefined ? USUAL_SUITES : undefined);
  return { ...values, cases: values.cases ?? USUAL_CASES, suites, sets: values.sets.split(',') };
}
