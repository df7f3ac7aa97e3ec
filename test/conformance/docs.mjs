// @ts-check
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownFailures } from './known.mjs';
import { percent } from './report.mjs';

/**
 * @typedef {object} Results
 * @property {ReturnType<typeof import('./tally.mjs').tally>} totals
 * @property {ReturnType<typeof import('./tally.mjs').gateTally>} gate
 * @property {{ counts: Record<string, import('./tally.mjs').Count> }} outputs
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
function page({ totals, gate, outputs }) {
  const known = knownFailures();
  return `<!-- Written by \`npm run conformance -- --docs\`. Change test/conformance instead. -->

# Conformance

Wireroom reads the test documents that other projects keep for their own readers, and what comes out is compared with what they expect:
[miniflux](https://github.com/miniflux/v2) and [feedvalidator](https://github.com/rubys/feedvalidator) for feeds, IPTC's
[newsinjson](https://github.com/iptc/newsinjson) for ninjs, Mozilla's [Readability](https://github.com/mozilla/readability) for HTML pages.
\`npm run conformance\` runs them (test/conformance/README.md says how); the cases themselves lie outside the repository.

The gate is every check that any reader of the format should pass: the set \`expect\` of cases that are not tagged as one project's own habit
(\`quirk\`) or as exotic. At least 95 % must pass, and each case that fails must be listed here with its reason.

## The gate
${table({ ...gate.suites, 'all together': gate.all }, 'suite')}

## Gated cases that fail
${known.length === 0 ? 'None.' : known.map((entry) => `- ${entry.suite} \`${entry.case}\`: ${entry.reason}`).join('\n')}

## All cases by format
Outside of the gate, a failing case is a habit that Wireroom does not share: it gives no item a link that is not the item's own, and no item the
categories of its feed. NewsML 1.2 is refused by name, as it is not read yet.

${table(totals.formats, 'format')}

## Outputs
Everything that was accepted in the run, rendered by each writer: ninjs 3.1 and JSON Feed 1.1 against their schemas, Atom and RSS as well-formed XML.

${table(outputs.counts, 'output')}
`;
}

/**
 * @param {Record<string, import('./tally.mjs').Count>} counts
 * @param {string} title
 */
function table(counts, title) {
  const rows = Object.entries(counts).map(
    ([name, { rows, rowsPassed, checks, checksPassed }]) =>
      `| ${name} | ${rowsPassed} of ${rows} | ${checksPassed} of ${checks} | ${percent(checksPassed, checks)} |`,
  );
  return [`| ${title} | cases passed | checks passed | |`, '|---|---|---|---|', ...rows].join('\n');
}
