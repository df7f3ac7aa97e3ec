#!/usr/bin/env node
// @ts-check
import { readFileSync } from 'node:fs';
import { provision, SERVICES } from './provision.mjs';

const HELP = `node tools/servers/provision-services.mjs
  Makes the services' roles and schemas, once before services start; running it again changes nothing but passwords.
  Each variable may instead name a file, as <NAME>_FILE.

  ADMIN_DATABASE_URL       a user who may create roles, and the database that exists already
  INGEST_PASSWORD, ENRICHMENT_PASSWORD, PUBLISHING_PASSWORD, DESK_PASSWORD`;

if (process.argv.includes('--help')) console.log(HELP);
else {
  try {
    const entries = SERVICES.map((service) => [service, read(`${service.toUpperCase()}_PASSWORD`)]);
    const passwords = /** @type {Record<import('./provision.mjs').Service, string>} */ (Object.fromEntries(entries));
    await provision({ adminUrl: read('ADMIN_DATABASE_URL'), passwords });
    console.log(`roles and schemas are there: ${SERVICES.join(', ')}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/** @param {string} name */
function read(name) {
  const file = process.env[`${name}_FILE`];
  const value = process.env[name] ?? (file === undefined ? undefined : readFileSync(file, 'utf8').trim());
  if (value === undefined || value === '') throw new Error(`${name} or ${name}_FILE must be set.\n\n${HELP}`);
  return value;
}
