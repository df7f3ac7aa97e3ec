#!/usr/bin/env node
// @ts-check
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import pg from 'pg';
import { verifyLedger } from './verify.mjs';

const HELP = `npm run verify-ledger [-- --head <sequence>:<hash>]
  Walks the chain of hashes over the obligations of withdrawals, and compares it with what the tables say of each. Says "intact" with the
  chain's head, or what differs, with exit code 1. Keep the head elsewhere: with --head, also entries cut off since are noticed.

  DATABASE_URL   that of publishing; without it, what \`npm start\` has started (.wireroom/env/publishing.env)`;

if (process.argv.includes('--help')) console.log(HELP);
else {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}

async function main() {
  const at = process.argv.indexOf('--head');
  const head = at === -1 ? undefined : readHead(process.argv[at + 1]);
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  try {
    const report = await verifyLedger(client, head);
    for (const fault of report.faults) console.error(fault);
    if (report.faults.length > 0) {
      console.error(`NOT INTACT: ${report.faults.length} ${report.faults.length === 1 ? 'difference' : 'differences'}`);
      process.exitCode = 1;
    } else {
      console.log(
        `intact: ${report.entries} entries, ${report.obligations} obligations, head ${report.head.sequence}:${report.head.hash}`,
      );
    }
  } finally {
    await client.end();
  }
}

/** @param {string | undefined} text */
function readHead(text) {
  const [, sequence, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text ?? '') ?? [];
  if (sequence === undefined || hash === undefined) throw new Error(`--head is <sequence>:<hash>\n\n${HELP}`);
  return { sequence: Number(sequence), hash };
}

function databaseUrl() {
  const { DATABASE_URL, DATABASE_URL_FILE } = process.env;
  if (DATABASE_URL) return DATABASE_URL;
  if (DATABASE_URL_FILE) return readFileSync(DATABASE_URL_FILE, 'utf8').trim();
  const file = fileURLToPath(new URL('../../.wireroom/env/publishing.env', import.meta.url));
  try {
    const url = parseEnv(readFileSync(file, 'utf8'))['DATABASE_URL'];
    if (url) return url;
  } catch {
    // Nothing was started here.
  }
  throw new Error(`DATABASE_URL must be set.\n\n${HELP}`);
}
