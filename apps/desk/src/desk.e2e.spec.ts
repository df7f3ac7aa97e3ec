import { beforeEach, expect, test } from '@jest/globals';
import type { Annotation } from '@wireroom/contracts';
import { revise } from '@wireroom/testkit';
import type { Page } from 'playwright-core';
import { deskInBrowser, inBrowser } from './desk-in-browser.fixture.js';
import { fresh, LineStory, place } from './line-story.fixture.js';

inBrowser('the desk in Chromium', () => {
  let story: LineStory;
  let page: Page;

  const stage = deskInBrowser({
    name: 'desk-browser',
    prepare: (desk) => {
      story = new LineStory(desk);
    },
  });
  beforeEach(() => {
    page = stage.page;
  });

  test('an article appears on the wire by itself, and what is found in it follows', async () => {
    await stage.open('/');
    await page.getByText('Nothing on the wire yet').waitFor();
    await page.evaluate('window.sameDocument = true');
    const article = fresh('live', { headline: 'Harbour bridge closed', urgency: 2 });
    await story.received(article, 'flash');
    const row = page.locator('.wire-rows .wire-row', { hasText: 'Harbour bridge closed' });
    await row.waitFor();
    expect(await row.getAttribute('class')).toContain('wire-row-flash');
    await story.enriched(article, [place('Oslo', article, 'Harbour')]);
    await row.locator('.wire-places', { hasText: 'Oslo' }).waitFor();
    await story.published(article);
    await row.locator('.wire-delivery', { hasText: '0/1' }).waitFor();
    expect(await page.evaluate('window.sameDocument')).toBe(true);
  });

  test('a reader further down stays where she is and is told how many are new', async () => {
    for (let i = 0; i < 60; i++) await story.received(fresh(`many-${i}`, { headline: `Report number ${i}` }));
    await stage.open('/');
    await page.locator('.filter-count', { hasText: /^6\d loaded/ }).waitFor();
    const list = page.locator('.wire-scroll');
    await list.evaluate((element) => {
      element.scrollTop = 760;
    });
    const first = await topHeadline(page);
    await story.received(fresh('while-reading', { headline: 'While you were reading' }));
    const button = page.getByRole('button', { name: '1 new' });
    await button.waitFor();
    expect(await topHeadline(page)).toBe(first);
    await button.click();
    await page.locator('.wire-rows .wire-row', { hasText: 'While you were reading' }).waitFor();
  });

  test('the wire is filtered and walked by keyboard', async () => {
    await story.received(fresh('keys', { headline: 'Ferry to Ålesund sails again' }));
    await stage.open('/');
    await page.locator('.wire-rows .wire-row').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('alesund ferry');
    await page.locator('.filter-count', { hasText: /^1 of/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.locator('.wire-scroll').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator('.story-headline', { hasText: 'Ferry to Ålesund' }).waitFor();
    await page.goBack();
    expect(await page.getByRole('searchbox').inputValue()).toBe('alesund ferry');
  });

  test('an article shows its annotations at the right words, and what is known of them', async () => {
    const article = fresh('marks', {
      headline: 'Mayor of Paris, Texas, resigns',
      body: [
        { type: 'heading', level: 2, text: 'What was said' },
        { type: 'list', ordered: false, items: [{ text: 'First point' }, { text: 'A vote in Dallas' }] },
      ],
    });
    await story.received(article);
    const texas = place('Paris, Texas', article, 'Paris, Texas');
    const paris = { ...place('Paris', article, 'Paris'), wikidata: 'Q830149' };
    const dallas: Annotation = {
      ...place('Dallas', article, 'Mayor'),
      evidence: [
        { field: 'body', block: 1, start: 'First point\nA vote in '.length, end: 'First point\nA vote in Dallas'.length },
      ],
    };
    await story.enriched(article, [texas, paris, dallas]);
    await stage.open(`/articles/${article.id}`);
    const marks = page.locator('.story mark');
    await marks.nth(2).waitFor();
    expect(await marks.allTextContents()).toEqual(['Paris', ', Texas', 'Dallas']);
    expect(await marks.first().getAttribute('data-annotations')).toBe('0 1');
    await marks.first().hover();
    const card = page.getByRole('tooltip');
    await card.waitFor();
    expect(await card.textContent()).toContain('Q830149');
    expect(await card.textContent()).toContain('90 % sure');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    await page.getByLabel('Places').uncheck();
    await marks.first().waitFor({ state: 'detached' });
  });

  test('revisions can be switched, and the trace goes on while one looks', async () => {
    const first = fresh('trace', { headline: 'First account' });
    await story.received(first);
    await stage.open(`/articles/${first.id}`);
    await page.locator('.story-headline', { hasText: 'First account' }).waitFor();
    const rows = page.locator('.trace-row');
    expect(await rows.count()).toBe(12);
    expect(await rows.nth(5).getAttribute('data-state')).toBe('reached');
    expect(await rows.nth(10).getAttribute('data-state')).toBe('pending');
    await story.published(first);
    await story.settled(first);
    await page.locator('.trace-row[data-step="settled"][data-state="reached"]').waitFor();
    expect(await page.getByRole('list', { name: 'Deliveries' }).textContent()).toContain('2 attempts, HTTP 204');
    expect(await page.getByRole('list', { name: 'Route decisions' }).textContent()).toContain('matches all');
    await story.received({ ...revise(first, { headline: 'Second account' }), receivedAt: new Date().toISOString() });
    await page.locator('.story-headline', { hasText: 'Second account' }).waitFor();
    await page.locator('.revisions a', { hasText: 'First account' }).click();
    await page.locator('.story-headline', { hasText: 'First account' }).waitFor();
    await page.getByText('This is not the newest revision').waitFor();
    expect(page.url()).toContain('/revisions/1');
  });

  test('an article is offered in every format, to look at and to keep', async () => {
    const article = fresh('formats', { headline: 'Lighthouse lit again', slugline: 'LIGHTHOUSE' });
    await story.received(article);
    await stage.open(`/articles/${article.id}`);
    const links = page.locator('.formats li');
    await links.first().waitFor();
    expect(await links.count()).toBeGreaterThan(3);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save as Atom 1.0' }).click();
    expect((await download).suggestedFilename()).toBe('LIGHTHOUSE-r1.atom');
  });

  test('articles are found by a query, and a query that cannot be read says where', async () => {
    const article = fresh('search', { headline: 'Glacier survey begins' });
    await story.received(article);
    await story.enriched(article, [place('Bergen', article, 'Glacier')]);
    await stage.open('/search');
    const box = page.getByRole('searchbox', { name: 'Query' });
    await box.fill('glaciers AND place:bergen');
    await box.press('Enter');
    await page.locator('.search-rows .wire-row', { hasText: 'Glacier survey begins' }).waitFor();
    expect(page.url()).toContain('/search?q=glaciers');
    await box.fill('glacier AND colour:red');
    await box.press('Enter');
    await page.locator('.query-fault mark', { hasText: 'colour' }).waitFor();
    stage.forgive('400');
    await page.goBack();
    await page.locator('.search-rows .wire-row', { hasText: 'Glacier survey begins' }).waitFor();
  });

  test('rejections are counted and listed with their reason', async () => {
    await stage.open('/');
    await story.rejected();
    await page.getByRole('link', { name: 'Rejections 1' }).click();
    await page.getByText('The bytes are in no known format.').waitFor();
  });
});

/** The headline at the upper edge of the list. */
async function topHeadline(page: Page): Promise<string> {
  return page.locator('.wire-scroll').evaluate((list) => {
    const edge = list.getBoundingClientRect().top + 8;
    const rows = [...list.querySelectorAll('.wire-row')];
    return rows.find((row) => row.getBoundingClientRect().bottom > edge)?.querySelector('a')?.textContent ?? '';
  });
}
