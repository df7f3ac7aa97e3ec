import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { natsUrl } from '../../../../tools/servers/nats.mjs';
import { addresses } from './addresses.js';

export interface TestNats {
  /** `nats://user:password@host:port` of an account with JetStream that no other spec file sees. */
  readonly url: string;
  /** Upper-case and unique in the run, for who wants to name streams apart within one account. */
  readonly prefix: string;
}

/** An account of one's own on the run's NATS: streams and subjects there may have any name. One for each spec file. */
export function testNats(): TestNats {
  const { nats, claims } = addresses();
  for (const [index, user] of nats.users.entries()) {
    if (claim(join(claims, String(index)))) return { url: natsUrl(user, nats.port), prefix: `SPEC${index}` };
  }
  throw new Error(`All ${nats.users.length} test accounts are taken; raise ACCOUNTS in tools/servers/test-servers.mjs.`);
}

/** Making a folder succeeds for exactly one of many processes. */
function claim(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
