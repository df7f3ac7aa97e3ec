import { build } from '../../build.mjs';

/** Makes the lookup tables where a checkout has none yet; the first time takes some seconds. */
export async function ensureTables(): Promise<void> {
  await build();
}

/** For `beforeAll`: building the tables from scratch, on a slow machine. */
export const TABLES_TIMEOUT_MS = 120_000;
