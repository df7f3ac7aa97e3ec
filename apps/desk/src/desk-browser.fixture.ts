import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** For a Chromium that runs in a container too, and asks nobody on the internet. */
const BROWSER_ARGUMENTS = [
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
async function buildPages(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'wireroom-pages-'));
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const config = new URL('../web/vite.config.ts', import.meta.url).pathname;
  await promisify(execFile)(process.execPath, [vite, 'build', '-c', config, '--outDir', folder, '--logLevel', 'error'], {
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' },
  });
  return folder;
}

/** Chromium and the pages of the desk, built for it. */
export class DeskBrowser {
  private readonly said: string[] = [];

  private constructor(
    private readonly browser: Browser,
    /** Folder of the pages: the desk's `webFolder`. */
    readonly pages: string,
  ) {}

  static async open(executablePath: string | undefined): Promise<DeskBrowser> {
    const pages = await buildPages();
    return new DeskBrowser(await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS }), pages);
  }

  /** A new page of a desktop's size; what goes wrong in it is among the complaints. */
  async page(): Promise<Page> {
    const page = await this.browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.on('console', (message) => message.type() === 'error' && this.said.push(message.text()));
    page.on('pageerror', (error) => this.said.push(error.message));
    return page;
  }

  /** Errors of all pages since they were last asked for. */
  complaints(): string[] {
    return this.said.splice(0);
  }

  /** Takes back what was meant to go wrong. */
  forgive(words: string): void {
    this.said.splice(0, this.said.length, ...this.said.filter((each) => !each.includes(words)));
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.pages, { recursive: true });
  }
}
