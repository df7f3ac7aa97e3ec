#!/usr/bin/env node
// @ts-check
import { existsSync } from 'node:fs';

const main = new URL('../../../dist/apps/cli/src/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  console.error('wireroom: it is not built yet. Run `npm run build` first.');
  process.exitCode = 1;
}
