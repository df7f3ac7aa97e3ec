// @ts-check
/** Share of all the gate's checks that must pass, in percent. */
export const GATE = 97;
/** Share of the checks of each format alone. */
export const FORMAT_GATE = 90;

/** @param {import('./tally.mjs').Count} count */
export const share = ({ checks, checksPassed }) => (checks === 0 ? 100 : (100 * checksPassed) / checks);

/**
 * What keeps a run from passing, in words; nothing when it passed.
 * @param {ReturnType<typeof import('./tally.mjs').gateTally>} gate
 * @param {{ unexplained: number, invalidOutputs: number }} rest
 * @returns {string[]}
 */
export function shortcomings(gate, { unexplained, invalidOutputs }) {
  const low = Object.entries(gate.formats).filter(([, count]) => share(count) < FORMAT_GATE);
  return [
    ...(share(gate.all) < GATE ? [`all together below ${GATE} %`] : []),
    ...low.map(([format]) => `${format} below ${FORMAT_GATE} %`),
    ...(unexplained > 0 ? [`${unexplained} failing cases without a reason in known.json`] : []),
    ...(invalidOutputs > 0 ? [`${invalidOutputs} invalid outputs`] : []),
  ];
}
