import { beforeEach, expect, test } from '@jest/globals';
import { type Command, EndObligation, type Obligation, type ObligationOrder } from '@wireroom/contracts';
import { CommandServer } from '@wireroom/messaging';
import type { Page } from 'playwright-core';
import type { TestDesk } from './desk.fixture.js';
import { deskInBrowser, inBrowser } from './desk-in-browser.fixture.js';
import type { SignedIn } from './signed-in.fixture.js';
import { changedTo, obligationOf, WithdrawalStory, withdrawn } from './withdrawal-story.fixture.js';

inBrowser('withdrawals in Chromium', () => {
  const [site, paper, app] = ['site', 'paper', 'app'].map((id) => obligationOf('kill', id)) as [
    Obligation,
    Obligation,
    Obligation,
  ];
  let desk: TestDesk;
  let editor: SignedIn;
  let story: WithdrawalStory;
  let page: Page;

  const stage = deskInBrowser({
    name: 'desk-withdrawals-browser',
    prepare: async (started) => {
      desk = started;
      editor = await desk.signIn('editor');
      story = new WithdrawalStory(desk);
      await story.receive('kill', 2, { pubStatus: 'canceled', edNotes: [{ text: 'Named the wrong man.', public: false }] });
    },
  });
  beforeEach(() => {
    page = stage.page;
  });

  test('a kill appears by itself, and is followed until the last recipient is escalated or confirmed', async () => {
    await stage.open('/withdrawals');
    await page.getByText('Nothing was withdrawn.').waitFor();
    await story.withdraw(withdrawn('kill', [site, paper, app]));
    await page.getByText('0 of 3 confirmed, 3 open').waitFor();
    await page.getByText('Named the wrong man.').waitFor();
    await page.getByRole('link', { name: 'Withdrawals', exact: true }).waitFor();
    await story.change(
      changedTo({ ...site, state: 'confirmed', endedAt: site.openedAt, proof: { kind: 'read-back', at: site.openedAt } }, 4),
    );
    await page.getByText('1 of 3 confirmed, 2 open').waitFor();
    await story.change(changedTo({ ...paper, state: 'escalated', escalatedAt: paper.dueAt }, 5));
    await page.getByText('1 of 3 confirmed, 1 escalated, 1 open').waitFor();
    await page.getByRole('link', { name: 'Withdrawals 1 escalated' }).waitFor();
    await page.getByRole('link', { name: 'About kill' }).click();
    await page.getByText('Its copy was read back and is gone').waitFor();
    await page.getByText(/is escalated in /).waitFor();
    const rows = page.getByRole('list', { name: 'Who had it, what needs a person first' }).getByRole('listitem');
    expect((await rows.allTextContents()).map((text) => text.split('Webhook')[0])).toEqual([
      'Escalatedpaper ',
      'Openapp ',
      'Confirmedsite ',
    ]);
  });

  test('an editor confirms for a recipient, with what is known of it', async () => {
    await asEditor();
    const taken: Command<ObligationOrder>[] = [];
    desk.app.get(CommandServer).answer(EndObligation, async (command) => {
      taken.push(command);
      const proof = { kind: 'by-person' as const, at: paper.dueAt, detail: command.issuer.reason };
      const obligation: Obligation = { ...paper, state: 'confirmed', endedAt: paper.dueAt, proof };
      await story.change(changedTo(obligation, 9));
      return { outcome: 'changed', obligation };
    });
    await stage.open(`/withdrawals/${paper.articleId}`);
    await page.getByRole('button', { name: 'Confirm … for paper' }).click();
    await page.getByRole('textbox').fill('Their night editor read the page to me.');
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    await page.getByText('A person says so: Their night editor read the page to me.').waitFor();
    await page.getByText('2 of 3 confirmed, 1 open').waitFor();
    await page.getByRole('link', { name: 'Withdrawals', exact: true }).waitFor();
    expect(taken.map(({ data }) => data)).toEqual([{ obligationId: paper.id, how: 'confirm' }]);
  });

  test('whoever only reads is offered nothing, and the article says how far it is gone', async () => {
    await stage.open(`/articles/${paper.articleId}`);
    await page.getByText('2 of 3 confirmed, 1 open').waitFor();
    await page.getByRole('link', { name: 'Who had it' }).click();
    await page.getByText('Its copy was read back and is gone').waitFor();
    expect(await page.getByRole('button', { name: /Confirm|Refuse/ }).count()).toBe(0);
  });

  async function asEditor(): Promise<void> {
    const [name = '', value = ''] = editor.cookie.split('=');
    await page.context().addCookies([{ name, value, url: desk.url }]);
  }
});
