// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAll } from '../../tools/start/start-all.mjs';
import { newsroomFor } from './newsroom.mjs';

/**
 * A Wireroom on throwaway data with a source for each case: ingest with its servers, as everything that is asked about is decided there.
 * @param {number} cases
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function runWireroom(cases) {
  const folder = mkdtempSync(join(tmpdir(), 'wireroom-conformance-'));
  const wireroom = await startAll({
    folder,
    newsroom: newsroomFor(cases),
    durable: false,
    services: ['ingest'],
    say: console.log,
  });
  return {
    url: wireroom.urls.ingest,
    stop: async () => {
      await wireroom.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
