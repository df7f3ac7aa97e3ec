// @ts-check

/** Which kinds of resources a service has. */
const KINDS = /** @type {const} */ ({ ingest: ['sources'], publishing: ['routes', 'destinations'] });

/**
 * @typedef {Readonly<Record<string, unknown>>} Newsroom as the contract of that name has it; the services check it
 *
 * @typedef {object} Orderer
 * @property {Readonly<Record<string, string>>} urls base URLs of the services
 * @property {string} operatorKey
 *
 * @typedef {{ title?: string, detail?: string, details?: { problems?: { path: (string | number)[], why: string }[] } }} Problem as RFC 9457 has it
 */

/**
 * Brings the services' sources, routes and destinations to what a newsroom says; what it does not name stays. Services that have
 * nothing of it are not asked.
 * @param {Orderer} orderer
 * @param {Newsroom} newsroom
 * @param {readonly string[]} services that run
 * @throws Error with everything that the services find wrong
 */
export async function orderNewsroom(orderer, newsroom, services) {
  const asked = /** @type {(keyof typeof KINDS)[]} */ (Object.keys(KINDS)).filter((service) => services.includes(service));
  const refusals = await Promise.all(
    asked.map(async (service) => {
      const named = KINDS[service].filter((kind) => newsroom[kind] !== undefined);
      const order = Object.fromEntries(named.map((kind) => [kind, newsroom[kind]]));
      return named.length === 0 ? [] : await refusalsOf(service, orderer, order);
    }),
  );
  const all = refusals.flat();
  if (all.length > 0) throw new Error(`The newsroom cannot be as ordered:\n${all.join('\n')}`);
}

/**
 * @param {string} service
 * @param {Orderer} orderer
 * @param {object} order
 * @returns {Promise<string[]>} a line for each thing that is wrong
 */
async function refusalsOf(service, { urls, operatorKey }, order) {
  const answer = await fetch(`${urls[service]}/v1/newsroom`, {
    method: 'POST',
    headers: { authorization: `Bearer ${operatorKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(order),
  });
  if (answer.ok) {
    await answer.arrayBuffer();
    return [];
  }
  const problem = /** @type {Problem} */ (await answer.json().catch(() => ({})));
  const problems = problem.details?.problems ?? [];
  if (problems.length > 0) return problems.map(({ path, why }) => `  ${placeOf(path)}: ${why}`);
  return [`  ${service} answers ${answer.status} ${problem.detail ?? problem.title ?? ''}`.trimEnd()];
}

/** @param {readonly (string | number)[]} path @returns {string} `routes[2].query` */
function placeOf(path) {
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${part}`)).join('');
}
