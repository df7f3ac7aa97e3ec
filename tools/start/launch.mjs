// @ts-check
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from '../build/build-all.mjs';
import { install, isInstalled } from './install.mjs';
import { HELP, readOptions } from './options.mjs';
import { say, step } from './progress.mjs';
import { untilAskedToStop } from './stop-signals.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, '.wireroom');

/**
 * `npm start`.
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
export async function launch(args) {
  try {
    const options = readOptions(args);
    if (options.help) console.log(HELP);
    else await run(options);
    return 0;
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    if (error instanceof TypeError) console.error('\nnpm start -- --help lists the options.');
    return 1;
  }
}

/** @param {import('./options.mjs').LaunchOptions} options */
async function run(options) {
  const stop = untilAskedToStop(join(FOLDER, 'run.json'));
  console.log('Wireroom');
  if (!isInstalled(ROOT)) await step('installing dependencies (npm ci)', () => install(ROOT));
  await step('building what has changed', () => buildAll({ root: ROOT }));
  if (stop.asked()) return;
  const { startAll } = await import('./start-all.mjs');
  const { SERVICES } = await import('../servers/provision.mjs');
  const { prepareDemo, startDemo } = await import('./demo.mjs');
  await clearTheWay(options);
  const prepared = await prepareDemo(FOLDER, { demo: options.demo, say });
  const services = SERVICES.filter((service) => !options.without.includes(service));
  const wireroom = await step('starting PostgreSQL, NATS and the services', () =>
    startAll({
      folder: FOLDER,
      newsroom: prepared.newsroom,
      ports: { desk: options.port ?? 4800, ingest: 4801, publishing: 4802, enrichment: 4803 },
      services,
      databaseUrl: process.env.DATABASE_URL,
      natsUrl: process.env.NATS_URL,
      again: true,
      say,
    }),
  );
  if (options.without.some((service) => service === 'ingest' || service === 'publishing'))
    say('what is run by hand was not told of the newsroom: npx wireroom apply --help');
  else prepared.ordered();
  const play = { ingestUrl: wireroom.urls.ingest, keys: prepared.keys, rate: options.rate, say };
  const demo = options.demo && !stop.asked() ? startDemo(play) : undefined;
  const watching = options.watch ? (await import('./watch.mjs')).watch(ROOT, wireroom, say) : undefined;
  if (!stop.asked()) greet(wireroom, options.demo);
  await stop.wait;
  console.log('\n  stopping');
  watching?.close();
  await demo?.stop();
  await wireroom.stop();
  await prepared.close();
  console.log('  stopped');
}

/** @param {import('./options.mjs').LaunchOptions} options */
async function clearTheWay({ fresh, port }) {
  const { endLeftovers } = await import('../servers/run-record.mjs');
  const { isFree } = await import('../servers/free-port.mjs');
  for (const name of await endLeftovers(join(FOLDER, 'run.json'))) say(`stopped ${name}, left behind by an earlier run`);
  if (port !== undefined && !(await isFree(port)))
    throw new Error(`Port ${port} is taken. Choose another with --port, or leave it out.`);
  if (!fresh) return;
  for (const name of ['postgres', 'nats', 'logs']) rmSync(join(FOLDER, name), { recursive: true, force: true });
}

/**
 * @param {import('./start-all.mjs').Wireroom} wireroom
 * @param {boolean} demo
 */
function greet({ urls, firstUser }, demo) {
  const user = firstUser();
  const lines = [
    ['Desk', `${urls.desk}/`],
    ...(user ? [['Sign in', `${user.name}, password ${user.password} (said this once; change it under your name)`]] : []),
    ...(demo ? [['Feeds', `${urls.publishing}/v1/feeds/all.json (.atom, .rss, .ninjs, .g2)`]] : []),
    ...(demo ? [['Files', '.wireroom/drop/']] : []),
    ['Push to', `${urls.ingest}/v1/sources/{source}/documents${demo ? " (keys of the demo's sources: .wireroom/demo.env)" : ''}`],
    ['Change', 'npx wireroom --help (sources, routes and destinations; README.md shows how)'],
    ['Logs', '.wireroom/logs/'],
  ];
  const text = lines.map(([name = '', value]) => `  ${name.padEnd(8)} ${value}\n`).join('');
  console.log(`\n${text}\n  ${demo ? 'The demo wire is playing. ' : ''}Ctrl-C stops everything.\n`);
}
