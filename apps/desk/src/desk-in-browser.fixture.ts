import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startDesk, type TestDesk } from './desk.fixture.js';
import { DeskBrowser, findChromium } from './desk-browser.fixture.js';

const executablePath = findChromium();

/** A block of specs in Chromium, skipped with a visible line where there is none. */
export function inBrowser(title: string, specs: () => void): void {
  if (executablePath === undefined) describe.skip(`${title} (no Chromium on this machine)`, specs);
  else describe(title, specs);
}

/** How a block of specs has its desk. */
export interface DeskInBrowserOptions {
  /** Of the desk's database. */
  readonly name: string;
  readonly settings?: Record<string, string>;
  /** Called once the desk runs, before any page is opened. */
  readonly prepare?: (desk: TestDesk) => Promise<void> | void;
}

/** A desk and a browser with its pages. */
export interface DeskInBrowser {
  /** The page of the present spec. */
  readonly page: Page;
  /** Goes to a page of the desk, and waits until it is told of what changes. */
  open(path: string): Promise<void>;
  /** Takes back a complaint of the page that was meant to come. */
  forgive(words: string): void;
}

/** One desk and one browser for the block of specs that calls it, and for each spec a page of its own in which nothing may go wrong unnoticed. */
export function deskInBrowser({ name, settings = {}, prepare }: DeskInBrowserOptions): DeskInBrowser {
  let browser: DeskBrowser;
  let desk: TestDesk;
  let page: Page;
  beforeAll(async () => {
    browser = await DeskBrowser.open(executablePath);
    desk = await startDesk(name, { webFolder: browser.pages, settings });
    await prepare?.(desk);
  });
  beforeEach(async () => {
    page = await browser.page();
  });
  afterEach(async () => {
    await page.close();
    expect(browser.complaints()).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
  });
  return {
    get page() {
      return page;
    },
    open: async (path) => {
      await page.goto(desk.url + path);
      await page.locator('.connection-live').waitFor({ state: 'attached' });
    },
    forgive: (words) => browser.forgive(words),
  };
}
