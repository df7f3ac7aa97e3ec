// @ts-check
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMAT_GATE, GATE } from './gate.mjs';
import { knownFailures } from './known.mjs';
import { percent } from './report.mjs';

/**
 * @typedef {Record<string, import('./tally.mjs').Count>} Counts
 * @typedef {object} Results
 * @property {ReturnType<typeof import('./tally.mjs').gateTally>} gate
 * @property {ReturnType<typeof import('./tally.mjs').expectTally>} expect
 * @property {Counts} [selfExpect]
 * @property {Counts} [vendorExpect]
 * @property {import('./outputs.mjs').OutputReport} outputs
 */

/**
 * Writes docs/conformance.md from a run.
 * @param {string} root
 * @param {Results} results
 */
export function writeDocs(root, results) {
  writeFileSync(join(root, 'docs', 'conformance.md'), page(results));
}

/** @param {Results} results */
function page({ gate, expect, selfExpect, vendorExpect, outputs }) {
  const known = knownFailures();
  return `<!-- Written by \`npm run conformance -- --docs\`. Change test/conformance instead. -->

# Conformance

Wireroom reads the test documents that other projects keep for their own readers, and what comes out is compared with what they expect:
[miniflux](https://github.com/miniflux/v2) and [feedvalidator](https://github.com/rubys/feedvalidator) for feeds; IPTC's
[newsml-g2](https://github.com/iptc/newsml-g2) and [newsinjson](https://github.com/iptc/newsinjson), and dpa's samples, for NewsML-G2, NewsML 1.2
and ninjs; [Superdesk](https://github.com/superdesk/superdesk-core) for NITF, NewsML 1.2, IPTC 7901, ANPA 1312 and mail; Mozilla's
[Readability](https://github.com/mozilla/readability) for HTML pages. \`npm run conformance\` runs them (test/conformance/README.md says how); the
cases themselves lie outside the repository.

The gate is every check that any reader of the format should pass: the set \`expect\` of cases that are not tagged as one project's own habit
(\`quirk\`) or as exotic. At least ${GATE} % of all must pass and at least ${FORMAT_GATE} % of each format alone, and each case that fails must be listed
here with its reason. \`cdf\` and \`other\` are documents that must be refused without harm.

## The gate, by format
${table({ ...gate.formats, 'all together': gate.all }, 'format')}

## The gate, by suite
${table(gate.suites, 'suite')}

## Gated cases that fail
${known.length === 0 ? 'None.' : known.map((entry) => `- ${entry.suite} \`${entry.case}\`: ${entry.reason}`).join('\n')}

## All cases by format
Outside of the gate, a failing case is a habit that Wireroom does not share: it gives no item a link that is not the item's own, and no item the
categories of its feed.

${table(expect.formats, 'format')}

## What the documents say of themselves
The set \`selfExpect\` was read out of the documents' own fields by their names in the standard. It decides nothing.

${table(selfExpect ?? {}, 'format')}

## What their projects make of them
The set \`vendorExpect\` follows the conventions of the project or agency that the documents come from. It decides nothing.

${table(vendorExpect ?? {}, 'format')}

## Outputs
Everything that was read in the run, written in every format: each document in the encoding that it is sent in and read back by our own reader;
NewsML-G2, NITF, ninjs and JSON Feed by their published schemas; Atom, RSS and JSON Feed by the rules of feeds (test/feed-rules). Nothing is left
out or sampled. Every validator first had to refuse documents that are wrong.

${table(outputs.counts, 'output')}

${advice(outputs.advice)}
`;
}

/** @param {Record<string, Record<string, number>>} rules by output */
function advice(rules) {
  const rows = Object.entries(rules).flatMap(([output, counts]) =>
    Object.entries(counts).map(([rule, documents]) => `| ${output} | ${rule} | ${documents} |`),
  );
  if (rows.length === 0) return 'None of them leaves out what feeds are only advised to do.';
  return [
    'What feeds are only advised to do, and outputs did not:',
    '',
    '| output | rule | documents |',
    '|---|---|---|',
    ...rows,
  ].join('\n');
}

/**
 * @param {Counts} counts
 * @param {string} title
 */
function table(counts, title) {
  if (Object.keys(counts).length === 0) return 'Not asked for in this run.';
  const rows = Object.entries(counts).map(
    ([name, { rows, rowsPassed, checks, checksPassed }]) =>
      `| ${name} | ${rowsPassed} of ${rows} | ${checksPassed} of ${checks} | ${percent(checksPassed, checks)} |`,
  );
  return [`| ${title} | cases passed | checks passed | |`, '|---|---|---|---|', ...rows].join('\n');
}
