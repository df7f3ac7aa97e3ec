#!/usr/bin/env node
// @ts-check
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [, , to] = process.argv;
if (to === undefined) throw new Error('usage: node tools/container/collect.mjs <folder>');
const root = fileURLToPath(new URL('../..', import.meta.url));

/** What runs, and nothing that was only needed to build it. */
const parts = [
  'package.json',
  'LICENSE',
  'NOTICE',
  'dist',
  'apps/cli/package.json',
  'apps/cli/bin',
  'libs/contracts/generated/schemas/newsroom.json',
  'tools/container/is-ready.mjs',
  'tools/servers/provision.mjs',
  'tools/servers/provision-services.mjs',
  ...readdirSync(join(root, 'libs')).flatMap((lib) => [`libs/${lib}/package.json`, `libs/${lib}/dist`]),
  ...readdirSync(join(root, 'apps')).map((app) => `apps/${app}/tables`),
];
for (const part of parts) if (existsSync(join(root, part))) cpSync(join(root, part), join(to, part), { recursive: true });
