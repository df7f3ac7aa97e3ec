// @ts-check

/** @param {number} passed @param {number} all */
export const percent = (passed, all) => (all === 0 ? '-' : `${((100 * passed) / all).toFixed(1)} %`);

/**
 * @param {string} title
 * @param {Record<string, import('./tally.mjs').Count>} counts
 */
export function printTable(title, counts) {
  if (Object.keys(counts).length === 0) return;
  console.log(`\n${title.padEnd(28)} ${'cases'.padStart(12)} ${'checks'.padStart(12)}`);
  for (const [name, count] of Object.entries(counts)) {
    const rows = `${count.rowsPassed}/${count.rows}`.padStart(12);
    const checks = `${count.checksPassed}/${count.checks}`.padStart(12);
    console.log(`${name.padEnd(28)} ${rows} ${checks}  ${percent(count.checksPassed, count.checks)}`);
  }
}

/**
 * What valid outputs could do better, because readers of feeds are advised so.
 * @param {Record<string, Record<string, number>>} advice
 */
export function printAdvice(advice) {
  for (const [output, rules] of Object.entries(advice))
    for (const [rule, documents] of Object.entries(rules))
      console.log(`  advised of ${output}: ${rule} in ${documents} documents`);
}

/**
 * @param {readonly import('./tally.mjs').SetOutcome[]} failing
 * @param {string} title
 */
export function printFailing(failing, title) {
  if (failing.length === 0) return;
  console.log(`\n${title}`);
  for (const { row, checks, error } of failing) {
    console.log(`  ${row.suite} ${row.case} [${(row.tags ?? []).join(' ')}]${error === undefined ? '' : ` ${error}`}`);
    for (const { path, want, got } of checks.filter(({ ok }) => !ok)) {
      console.log(`    ${path}: wanted ${short(want)}, got ${short(got)}`);
    }
  }
}

/** @param {unknown} value */
function short(value) {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
