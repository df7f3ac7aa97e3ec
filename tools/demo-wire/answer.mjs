// @ts-check

/**
 * What ingest answers: a receipt, or a problem.
 * @typedef {object} Answer
 * @property {{ outcome: string, headline?: string, revision?: number, reason?: string }[]} [items]
 * @property {string} [format]
 * @property {string} [title]
 * @property {string} [detail]
 */

/**
 * One line for each item, or for what went wrong.
 * @param {import('./play.mjs').Sent} sent
 * @returns {string[]}
 */
export function linesOf({ transmission, status, answer }) {
  const source = transmission.source.padEnd(15);
  if (answer.items === undefined || answer.items.length === 0)
    return [`${source} ${status} ${answer.detail ?? answer.title ?? ''}`];
  return answer.items.map(({ outcome, headline, reason }) => `${source} ${outcome.padEnd(9)} ${headline ?? reason ?? ''}`);
}
