import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DestinationReceiver } from './receiver.js';
import { readAllSeen } from './seen.js';

/** Somebody who looks into a folder when all is over: there is one file for each article. */
export function watchFolder(folder: string): DestinationReceiver {
  mkdirSync(folder, { recursive: true });
  const files = () => readdirSync(folder).filter((name) => !name.startsWith('.'));
  return {
    settings: { type: 'file', folder },
    seen: () => readAllSeen(files().map((name) => ({ bytes: readFileSync(join(folder, name)) }))),
    complaints: [],
    stop: async () => undefined,
  };
}
