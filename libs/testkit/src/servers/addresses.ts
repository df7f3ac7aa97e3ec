import { readFileSync } from 'node:fs';
import type { TestAddresses } from '../../../../tools/servers/test-servers.mjs';

/** Where the servers of this run are. @throws Error outside a run that started them: tests touch no other server. */
export function addresses(): TestAddresses {
  const file = process.env['WIREROOM_TEST_SERVERS'];
  if (file === undefined) throw new Error('This spec needs servers: name it *.int.spec.ts or *.e2e.spec.ts.');
  return JSON.parse(readFileSync(file, 'utf8'));
}
