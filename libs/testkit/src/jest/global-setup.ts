import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestServers } from '../../../../tools/servers/test-servers.mjs';

/** Starts one PostgreSQL and one NATS for the whole run and tells the workers where they are. */
export default async function globalSetup(): Promise<void> {
  const servers = await startTestServers();
  const file = join(servers.folder, 'addresses.json');
  writeFileSync(file, JSON.stringify(servers.addresses), { mode: 0o600 });
  process.env['WIREROOM_TEST_SERVERS'] = file;
  (globalThis as { stopWireroomServers?: () => Promise<void> }).stopWireroomServers = servers.stop;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void servers.stop().finally(() => process.exit(130)));
  }
}
