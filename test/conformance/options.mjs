// @ts-check
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const USUAL_CASES = `${ROOT}../shared/conformance`;
/** The gate, and what is reported beside it. */
const SETS = ['expect', 'selfExpect', 'vendorExpect'];

const HELP = `npm run conformance -- [options]
  --cases <folder>   cases/, inputs/, schemas/ and check.mjs (default ../shared/conformance)
  --suites a,b       default all that are in the folder
  --sets a,b         expect, selfExpect, vendorExpect (default all; the gate is always of expect)
  --json <file>      write totals and failing cases
  --url <address>    use a running Wireroom (ingest's) that has the sources of --newsroom
  --pure             call the readers in this process, without any server
  --newsroom <file>  write the newsroom file that a Wireroom needs for --url, and end
  --docs             write docs/conformance.md`;

/**
 * @typedef {object} Options
 * @property {string} cases
 * @property {string[]} [suites] every suite when not said
 * @property {import('./tally.mjs').SetName[]} sets
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
      sets: { type: 'string', default: SETS.join(',') },
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
  const sets = /** @type {import('./tally.mjs').SetName[]} */ (values.sets.split(','));
  const unknown = sets.filter((set) => !SETS.includes(set));
  if (unknown.length > 0) throw new Error(`there is no set ${unknown.join(', ')}; there are ${SETS.join(', ')}`);
  return { ...values, cases: values.cases ?? USUAL_CASES, suites: values.suites?.split(','), sets };
}
