import { beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { deskInBrowser, inBrowser } from './desk-in-browser.fixture.js';
import { changed, DestinationStory, deliveryOf, instant } from './destination-story.fixture.js';

inBrowser('destinations in Chromium', () => {
  let story: DestinationStory;
  let page: Page;

  const stage = deskInBrowser({
    name: 'desk-destinations-browser',
    prepare: (desk) => {
      story = new DestinationStory(desk);
    },
  });
  beforeEach(() => {
    page = stage.page;
  });

  test('what gets into trouble goes to the top by itself, and is counted in the bar', async () => {
    await story.tell(changed('app', 1), changed('site', 1));
    await stage.open('/destinations');
    const rows = page.getByRole('rowheader');
    await eventuallyFirst('app');
    await story.tell(changed('site', 2, { circuit: { state: 'open', consecutiveFailures: 11, nextTryAt: instant(3_600_000) } }));
    await eventuallyFirst('site');
    await page.getByText(/Circuit open: 11 failures in a row, next try in \d+ min/).waitFor();
    await page.getByRole('link', { name: 'Destinations 1 in trouble' }).waitFor();
    await page.getByRole('searchbox').fill('webhook app');
    await page.getByText('1 shown').waitFor();
    expect(await rows.allTextContents()).toEqual([expect.stringMatching(/^app/)]);
  });

  test('one shows why it is suspended, its deliveries by state, and the commands for a person', async () => {
    await story.owe('paper', 'waits', 'refused', 'taken');
    await story.settle('paper', 'refused', 'dead', 1_000);
    await story.settle('paper', 'taken', 'delivered', 2_000);
    const why = { code: 'login-refused', message: 'The login was refused.', remedy: 'Correct the password.' };
    await story.tell(changed('paper', 1, { state: 'suspended', why }));
    await stage.open('/destinations');
    await page.getByRole('link', { name: 'paper', exact: true }).click();
    await page.getByText('Correct the password.').waitFor();
    await page.getByText('wireroom resume paper', { exact: true }).waitFor();
    const deliveries = page.getByRole('list', { name: 'Deliveries, latest change first' }).getByRole('listitem');
    expect(await deliveries.count()).toBe(3);
    await page.getByRole('link', { name: 'Dead letters' }).click();
    await page.getByText(`wireroom resend --delivery ${deliveryOf('paper', 'refused')}`).waitFor();
    await deliveries.nth(1).waitFor({ state: 'detached' });
    expect(page.url()).toMatch(/\/destinations\/paper\?state=dead$/);
    await story.settle('paper', 'refused', 'delivered', 5_000);
    await page.getByText('None.', { exact: true }).waitFor();
  });

  /** Waits until the first destination of the list is that one. */
  function eventuallyFirst(id: string): Promise<void> {
    return page.getByRole('row').nth(1).getByRole('link', { name: id, exact: true }).waitFor();
  }
});
