#!/usr/bin/env node
// @ts-check
// Before anything else is loaded: an older Node.js could not even read it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Wireroom needs Node.js 20.19 or later; this is ${process.versions.node}. See https://nodejs.org/en/download`);
  process.exit(1);
}
const { launch } = await import('./launch.mjs');
process.exit(await launch(process.argv.slice(2)));
