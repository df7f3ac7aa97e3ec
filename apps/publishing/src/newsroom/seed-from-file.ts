import { readFileSync } from 'node:fs';
import { Newsroom, secretSettingsOf } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import { runtimeFault, type SecretSeal } from '@wireroom/runtime';
import { addressOf } from '../destination/address-of.js';
import { sealSecrets } from './open-secrets.js';

/** Brings the newsroom file into the database. @throws Fault `request-invalid` */
export async function seedFromFile(gate: TransactionGate, seal: SecretSeal, file: string | undefined): Promise<void> {
  if (file === undefined) return;
  const newsroom = Newsroom.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!newsroom.success) throw runtimeFault('request-invalid', { where: file, why: newsroom.error.message });
  const { routes = [], destinations = [] } = newsroom.data;
  await gate.run(async () => {
    for (const route of routes)
      await gate.sql(
        `insert into publishing.route as r (id, settings, destinations, version, changed_at) values ($1, $2, $3, 1, clock_timestamp())
         on conflict (id) do update set settings = excluded.settings, destinations = excluded.destinations, version = r.version + 1,
           deleted = false`,
        [route.id, JSON.stringify(route), route.destinations],
      );
    for (const destination of destinations) {
      const names = secretSettingsOf(destination.type);
      const entries = Object.entries(destination);
      const secrets = Object.fromEntries(entries.filter(([name]) => names.includes(name))) as Record<string, string>;
      const plain = Object.fromEntries(entries.filter(([name]) => !names.includes(name)));
      await gate.sql(
        `insert into publishing.destination as d (id, address, type, state, settings, secrets, version)
         values ($1, $2, $3, 'active', $4, $5, 1)
         on conflict (id) do update set address = excluded.address, type = excluded.type, settings = excluded.settings,
           secrets = excluded.secrets, version = d.version + 1`,
        [
          destination.id,
          addressOf(destination),
          destination.type,
          JSON.stringify(plain),
          JSON.stringify(sealSecrets(seal, destination.id, secrets)),
        ],
      );
    }
    await gate.sql('update publishing.newsroom set version = version + 1');
  });
}
