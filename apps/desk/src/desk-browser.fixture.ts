import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** For a Chromium that runs in a container too, and asks nobody on the internet. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium on this machine's PATH; undefined where there is none. */
export function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Builds the pages from their present source into a folder of its own. */
export async function buildPages(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'wireroom-pages-'));
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const config = new URL('../web/vite.config.ts', import.meta.url).pathname;
  await promisify(execFile)(process.execPath, [vite, 'build', '-c', config, '--outDir', folder, '--logLevel', 'error'], {
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' },
  });
  return folder;
}
