import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  ArticlePublished,
  ArticleReceived,
  BreakEmbargo,
  type EmbargoBreakStep,
  EmbargoChanged,
  type RouteDecision,
} from '@wireroom/contracts';
import { Broker, CommandServer, type OutgoingEvent, outgoingEvent } from '@wireroom/messaging';
import { anArticle, idOf } from '@wireroom/testkit';
import type { Page } from 'playwright-core';
import { startDesk, type TestDesk } from './desk.fixture.js';
import { DeskBrowser, findChromium } from './desk-browser.fixture.js';
import { inBrowser } from './desk-in-browser.fixture.js';
import type { SignedIn } from './signed-in.fixture.js';

const end = new Date(Date.now() + 3_600_000).toISOString();
const article = anArticle({
  guid: 'urn:example:under-embargo',
  headline: 'Budget to be presented at noon',
  embargoUntil: end,
  receivedAt: new Date().toISOString(),
});

inBrowser('an embargo, in Chromium', () => {
  let desk: TestDesk;
  let browser: DeskBrowser;
  let page: Page;
  let steps = 0;

  beforeAll(async () => {
    browser = await DeskBrowser.open(findChromium());
    desk = await startDesk('desk-embargo-page', { webFolder: browser.pages, settings: { WIREROOM_DESK_OPEN: '0' } });
    page = await browser.page();
    await received();
    await decided('arrived', { routeId: 'wire', outcome: 'hold', reason: 'embargoed', detail: end, sentTo: ['archive'] });
    desk.app.get(CommandServer).answer(BreakEmbargo, async ({ issuer: { name, role, reason = '' } }) => {
      const first = steps === 0;
      const at = new Date();
      await told({
        sequence: ++steps,
        articleId: article.id,
        revision: 1,
        embargoEnd: end,
        step: first ? 'requested' : 'confirmed',
        person: name,
        role,
        reason,
        at: at.toISOString(),
        ...(first ? { confirmBefore: new Date(at.getTime() + 900_000).toISOString() } : {}),
      });
      if (!first) await decided('released', { routeId: 'wire', outcome: 'send', reason: 'embargo-broken', detail: end });
      return first ? { outcome: 'requested' as const, requestedBy: name } : { outcome: 'broken' as const };
    });
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
  });

  test('is marked on the wire and on the page of the article, with who has it already', async () => {
    await signIn(await desk.signIn('editor', 'erin'));
    await page.locator('.chip-embargo').waitFor();
    await picture('wire');
    await page.getByRole('link', { name: article.headline }).click();
    const banner = page.getByRole('status', { name: 'Embargo' });
    await banner.filter({ hasText: 'sent ahead to archive' }).waitFor();
    expect(await banner.locator('time').first().getAttribute('datetime')).toBe(end);
    await page.getByLabel('Route decisions').filter({ hasText: 'sent ahead to archive' }).waitFor();
  });

  test('is asked to be broken by one, who cannot confirm it alone', async () => {
    await page.getByRole('button', { name: 'Break embargo …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Break the embargo' });
    await dialog.getByLabel('Why').fill('It is on the ministry’s own page');
    await picture('ask');
    await dialog.getByRole('button', { name: 'Ask for it' }).click();
    await page.getByRole('status', { name: 'Embargo' }).filter({ hasText: 'erin wants it broken' }).waitFor();
    await page.getByRole('button', { name: 'Break embargo …' }).click();
    await dialog.getByText('You have asked for it').waitFor();
    expect(await dialog.getByRole('button', { name: 'Confirm and release' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  test('is broken by another, and that is said', async () => {
    await page.context().clearCookies();
    await signIn(await desk.signIn('chief', 'first-chief'), `/articles/${article.id}`);
    await page.getByRole('button', { name: 'Break embargo …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Break the embargo' });
    await dialog.getByText('erin has asked for it').waitFor();
    await dialog.getByLabel('Why').fill('Seen it');
    await picture('confirm');
    await dialog.getByRole('button', { name: 'Confirm and release' }).click();
    await page.getByRole('status', { name: 'Embargo' }).filter({ hasText: 'confirmed by first-chief' }).waitFor();
    await page.getByLabel('Route decisions').filter({ hasText: 'Two persons have broken its embargo' }).waitFor();
    expect(await page.getByRole('button', { name: 'Break embargo …' }).count()).toBe(0);
    await picture('broken');
    browser.forgive('401');
    expect(browser.complaints()).toEqual([]);
  });

  async function signIn({ name, password }: SignedIn, path = '/'): Promise<void> {
    await page.goto(`${desk.url}${path}`);
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('.connection-live').waitFor();
  }

  async function picture(name: string): Promise<void> {
    const folder = process.env['WIREROOM_PICTURES'];
    if (folder) await page.screenshot({ path: `${folder}/embargo-${name}.png` });
  }

  async function send(event: OutgoingEvent): Promise<void> {
    const { js, names } = desk.app.get(Broker);
    await js.publish(names.subject(event.subject), event.payload, { msgID: event.eventId });
  }

  function received(): Promise<void> {
    const timeline = [{ step: 'recorded' as const, at: article.receivedAt }];
    const data = { article, outcome: 'created' as const, lane: 'routine' as const, timeline };
    const about = { about: article.id, at: new Date() };
    return send(outgoingEvent(ArticleReceived, { id: idOf('embargo-received'), ...about, address: { lane: 'routine' }, data }));
  }

  function decided(part: string, decision: RouteDecision): Promise<void> {
    const { id: articleId, revision } = article;
    const data = { articleId, revision, lane: 'routine' as const, decisions: [decision], deliveries: [], timeline: [] };
    const about = { about: articleId, at: new Date() };
    return send(outgoingEvent(ArticlePublished, { id: idOf(`embargo-${part}`), ...about, address: { lane: 'routine' }, data }));
  }

  function told(data: EmbargoBreakStep): Promise<void> {
    const about = { about: data.articleId, at: new Date(data.at) };
    return send(
      outgoingEvent(EmbargoChanged, { id: idOf(`embargo-step-${data.sequence}`), ...about, address: { step: data.step }, data }),
    );
  }
});
