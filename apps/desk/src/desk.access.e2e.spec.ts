import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Article, ArticleReceived, WithdrawArticle } from '@wireroom/contracts';
import { Broker, CommandServer, outgoingEvent } from '@wireroom/messaging';
import { anArticle, idOf, revise } from '@wireroom/testkit';
import type { Page } from 'playwright-core';
import { startDesk, type TestDesk } from './desk.fixture.js';
import { DeskBrowser, findChromium } from './desk-browser.fixture.js';
import { inBrowser } from './desk-in-browser.fixture.js';
import type { SignedIn } from './signed-in.fixture.js';

inBrowser('signing in, in Chromium', () => {
  let desk: TestDesk;
  let browser: DeskBrowser;
  let page: Page;
  let editor: SignedIn;
  let chief: SignedIn;
  const article = anArticle({
    guid: 'urn:example:withdrawn-at-desk',
    headline: 'Mayor resigns over harbour deal',
    receivedAt: new Date().toISOString(),
  });

  beforeAll(async () => {
    browser = await DeskBrowser.open(findChromium());
    desk = await startDesk('desk-sign-in', { webFolder: browser.pages, settings: { WIREROOM_DESK_OPEN: '0' } });
    editor = await desk.signIn('editor');
    chief = await desk.signIn('chief', 'first-chief');
    await received(article, 'created');
    desk.app.get(CommandServer).answer(WithdrawArticle, async ({ data: { articleId } }) => {
      const withdrawn = revise(article, { pubStatus: 'canceled', signals: ['kill'] });
      await received({ ...withdrawn, receivedAt: new Date().toISOString() }, 'withdrawn');
      return { outcome: 'withdrawn', articleId, revision: 2 } as const;
    });
    page = await browser.page();
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
  });

  test('a wrong password is said, the right one leads to where one was going', async () => {
    await page.goto(`${desk.url}/articles/${article.id}`);
    await signIn(page, 'editor', 'not the password');
    await page.getByRole('alert').filter({ hasText: 'The name or the password is wrong' }).waitFor();
    await picture('sign-in');
    await signIn(page, 'editor', editor.password);
    await page.locator('.story-headline', { hasText: 'Mayor resigns' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/articles/${article.id}`);
    await page.locator('.connection-live').waitFor();
  });

  test('an article is withdrawn with a reason, and is seen withdrawn', async () => {
    await page.getByRole('button', { name: 'Withdraw …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Withdraw this article' });
    await dialog.getByText('No destination was sent it').waitFor();
    await dialog.getByLabel('Why').fill('The mayor did not resign');
    await picture('withdraw');
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await page.locator('.banner-withdrawn', { hasText: 'Killed' }).waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Withdraw …' }).count()).toBe(0);
    await picture('withdrawn');
  });

  test('whoever signs out is out, and a chief sees who ordered what', async () => {
    await page.locator('.user-menu summary').click();
    expect(await page.getByRole('link', { name: 'Audit' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to Wireroom' }).waitFor();
    await signIn(page, 'first-chief', chief.password);
    await page.locator('.user-menu summary').click();
    await picture('menu');
    await page.getByRole('link', { name: 'Audit' }).click();
    const row = page.locator('.access-table tbody tr').first();
    await row.filter({ hasText: 'The mayor did not resign' }).waitFor();
    expect(await row.textContent()).toContain('editor (editor)withdraw-article');
    await picture('audit');
  });

  test('users are added with a password that is shown once', async () => {
    await page.goto(`${desk.url}/users`);
    await page.getByRole('textbox', { name: 'New user' }).fill('nina');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('status').filter({ hasText: 'The password of nina is' }).waitFor();
    await picture('users');
    await page.reload();
    await page.getByRole('cell', { name: 'nina', exact: true }).waitFor();
    expect(await page.getByText('The password of nina is').count()).toBe(0);
  });

  const received = async (revision: Article, outcome: 'created' | 'withdrawn') => {
    const broker = desk.app.get(Broker);
    const event = outgoingEvent(ArticleReceived, {
      id: idOf('article.received', revision.id, String(revision.revision)),
      about: revision.id,
      at: new Date(),
      address: { lane: 'flash' },
      data: { article: revision, outcome, lane: 'flash', timeline: [{ step: 'recorded', at: revision.receivedAt }] },
    });
    await broker.js.publish(broker.names.subject(event.subject), event.payload, { msgID: event.eventId });
  };

  async function picture(name: string): Promise<void> {
    const folder = process.env['WIREROOM_PICTURES'];
    if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
  }
});

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
