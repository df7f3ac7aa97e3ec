// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { readTables } from './read-tables.mjs';

/** What a revision waits for, in its order. `turn` is the begin of publishing's transaction, `owed` the ledger's row, `tried` the begin of the request. */
export const STAGES = /** @type {const} */ (['arrived', 'recorded', 'stored', 'turn', 'owed', 'tried', 'delivered']);
/** How long the desk, which alone keeps when the stream stored an event, may lag behind. Milliseconds. */
const DESK_LIMIT_MS = 60_000;

/**
 * Where revisions spent their time from push to destination: median and 99th percentile of each stage, in milliseconds since the stage before, of every
 * revision and destination that has come. Read from the tables of the services, whose clocks are that of this machine.
 * @param {string} folder data folder of the run
 * @param {Map<string, number>} sent when each `articleId revision` was sent, by the clock of `performance`
 * @param {import('../destinations/many-destinations.mjs').Arrival[]} arrivals the first of each at each destination
 */
export async function breakDown(folder, sent, arrivals) {
  const noted = await readNoted(folder, [...sent.keys()]);
  /** @type {Map<string, number[]>} */
  const waits = new Map(STAGES.map((stage) => [stage, []]));
  for (const { destination, revision, at } of arrivals) {
    const began = sent.get(revision);
    const [article, delivery] = [noted.revisions.get(revision), noted.deliveries.get(`d${destination} ${revision}`)];
    if (began === undefined || article === undefined || delivery === undefined) continue;
    const moments = [performance.timeOrigin + began, ...article, ...delivery, performance.timeOrigin + at];
    STAGES.forEach((stage, i) => {
      waits.get(stage)?.push(Number(moments[i + 1]) - Number(moments[i]));
    });
  }
  return Object.fromEntries([...waits].map(([stage, all]) => [stage, quantiles(all)]));
}

/** @param {number[]} all */
function quantiles(all) {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? null;
  return { p50: at(0.5), p99: at(0.99) };
}

/** @param {string} folder @param {string[]} keys `articleId revision` */
async function readNoted(folder, keys) {
  const wanted = [keys.map((key) => key.split(' ')[0]), keys.map((key) => Number(key.split(' ')[1]))];
  const fromDesk = await untilAll(keys.length, () =>
    readTables(
      folder,
      'desk',
      `select article_id || ' ' || revision as key, step ->> 'step' as step, (extract(epoch from (step ->> 'at')::timestamptz) * 1000)::float8 as at
       from desk.revision join unnest($1::uuid[], $2::int[]) as w (article_id, revision) using (article_id, revision), json_array_elements(timeline) step`,
      wanted,
    ),
  );
  const taken = await readTables(
    folder,
    'publishing',
    `select article_id || ' ' || revision as key, (extract(epoch from kept_at) * 1000)::float8 as at
     from publishing.revision join unnest($1::uuid[], $2::int[]) as w (article_id, revision) using (article_id, revision)`,
    wanted,
  );
  const turns = new Map(taken.map(({ key, at }) => [key, at]));
  const tries = await readTables(
    folder,
    'publishing',
    `select l.destination_id || ' ' || l.article_id || ' ' || l.revision as key, (extract(epoch from l.owed_at) * 1000)::float8 as owed,
       (extract(epoch from a.started_at) * 1000)::float8 as tried
     from publishing.ledger l join unnest($1::uuid[], $2::int[]) as w (article_id, revision) using (article_id, revision)
     join publishing.attempt a on a.delivery_id = l.delivery_id and a.number = 1`,
    wanted,
  );
  const revisions = new Map(
    keys.map((key) => {
      const at = (/** @type {string} */ step) => fromDesk.find((row) => row.key === key && row.step === step)?.at;
      return [key, [at('arrival'), at('recorded'), at('received'), turns.get(key)]];
    }),
  );
  return { revisions, deliveries: new Map(tries.map(({ key, owed, tried }) => [key, [owed, tried]])) };
}

/** @param {number} count revisions @param {() => Promise<Record<string, any>[]>} ask */
async function untilAll(count, ask) {
  for (const began = performance.now(); ; await wait(500)) {
    const rows = await ask();
    if (new Set(rows.map(({ key }) => key)).size === count) return rows;
    if (performance.now() - began > DESK_LIMIT_MS) throw new Error('the desk does not know all revisions yet');
  }
}
