#!/usr/bin/env node
// @ts-check
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs, parseEnv } from 'node:util';
import { linesOf } from './answer.mjs';
import { keysOf } from './newsroom.mjs';
import { play } from './play.mjs';

const HELP = `node tools/demo-wire/demo-wire.mjs [options]
  Three invented agencies push about 70 items to ingest, in all the formats of wires, feeds and mail.

  --url <url>        ingest (http://127.0.0.1:4801)
  --keys <file>      file with the sources' keys (.wireroom/demo.env, which npm start writes)
  --rate <n>         items a minute (60)
  --endless          round after round, each with new identities
  --once             one round (the default)`;

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4801' },
    keys: { type: 'string', default: fileURLToPath(new URL('../../.wireroom/demo.env', import.meta.url)) },
    rate: { type: 'string', default: '60' },
    endless: { type: 'boolean', default: false },
    once: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const rate = Number(values.rate);
if (values.help) console.log(HELP);
else if (!(rate > 0) || (values.endless && values.once)) {
  console.error(`--rate takes a number above 0; --endless and --once exclude each other.\n\n${HELP}`);
  process.exitCode = 2;
} else {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort()).once('SIGTERM', () => stop.abort());
  const sent = await play({
    ingestUrl: values.url,
    keys: keysOf(/** @type {Record<string, string>} */ (parseEnv(readFileSync(values.keys, 'utf8')))),
    rate,
    endless: values.endless,
    signal: stop.signal,
    onSent: (one) => console.log(linesOf(one).join('\n')),
  });
  console.log(`${sent} documents sent`);
}
