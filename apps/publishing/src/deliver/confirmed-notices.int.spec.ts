import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { DeliveryPage } from '@wireroom/contracts';
import type { ReceivedMail } from '@wireroom/testkit';
import { NOTICES, type Notices } from '../obligation/notices.js';
import { PROVERS } from '../obligation/prover.js';
import {
  type NoticeStage,
  OTHER_SECRET,
  SECRET,
  SECRET_BEFORE,
  type SiteAnswer,
  signed,
  startNoticeStage,
} from './notice-stage.fixture.js';

let stage: NoticeStage;

beforeAll(async () => {
  stage = await startNoticeStage('confirmed_notices');
});
beforeEach(() => {
  stage.answer = () => ({ status: 204 });
  stage.copy = { body: '{"pubStatus":"usable"}' };
});
afterAll(() => stage?.stop());

const posted = (link: string) => fetch(link, { method: 'POST', body: new URLSearchParams({ withdrawn: 'true' }) });

it.each([SECRET, SECRET_BEFORE])('a receiver confirms in its answer, signed with a secret that is valid, %#', async (by) => {
  stage.answer = (id) => signed(id, { withdrawn: true, by: 'cms', note: 'Three pages purged.' }, { by });
  const article = await stage.killed();
  const proof = { kind: 'signed-confirmation', detail: 'cms: Three pages purged.' };
  expect(await stage.owed(article, 'site')).toMatchObject({ state: 'confirmed', proof, notifiedAt: expect.any(String) });
  expect((await stage.entries(article)).filter((entry) => entry.endsWith(' 2 site'))).toEqual([
    'opened 2 site',
    'notified 2 site',
    'confirmed 2 site',
  ]);
});

it('a receiver refuses in its answer, and the notice is delivered all the same', async () => {
  stage.answer = (id) => signed(id, { withdrawn: false, note: 'In print already.' });
  const article = await stage.killed();
  const why = { code: 'refused-by-recipient', message: expect.stringContaining('In print already.') };
  expect(await stage.owed(article, 'site')).toMatchObject({ state: 'refused', why });
});

it('nothing is proven by an answer that is not signed, not right, not for this delivery, not of now, or not 2xx', async () => {
  const yes = { withdrawn: true };
  let replayed: SiteAnswer | undefined;
  const answers: ((id: string) => SiteAnswer)[] = [
    () => ({ status: 204 }),
    () => ({ body: JSON.stringify(yes) }),
    (id) => signed(id, yes, { by: OTHER_SECRET }),
    (id) => signed(id, yes, { at: new Date(Date.now() - 400_000) }),
    (id) => signed(id, { withdrawn: false }, { body: JSON.stringify(yes) }),
    (id) => {
      replayed = signed(id, yes);
      return signed(id, { taken: true });
    },
    () => replayed as SiteAnswer,
  ];
  for (const next of answers) {
    stage.answer = next;
    expect(await stage.owed(await stage.killed(), 'site')).toMatchObject({ state: 'open' });
  }
  const page = (await (await stage.call('/v1/destinations/site/deliveries?limit=1')).json()) as DeliveryPage;
  expect(page.deliveries.map(({ state, attempts: [attempt] }) => [state, attempt?.faultCode, attempt?.faultMessage])).toEqual([
    ['delivered', 'confirmation-not-believed', expect.stringContaining('another delivery')],
  ]);
  let tries = 0;
  stage.answer = (id) => (tries++ < 2 ? { ...signed(id, yes), status: 503 } : { status: 204 });
  expect(await stage.owed(await stage.killed(), 'site')).toMatchObject({ state: 'open' });
});

it('every notice leads to the page of its own obligation, and nothing else does', async () => {
  const notices: Notices = stage.publishing.app.get(NOTICES);
  const obligationOf = jest.spyOn(notices, 'obligationOf');
  const article = await stage.killed({ headline: 'Ferry & <harbour>' });
  // Nothing is asked for what is no withdrawal.
  expect(new Set(obligationOf.mock.calls.map(([{ revision }]) => revision))).toEqual(new Set([2]));
  obligationOf.mockRestore();
  expect(stage.confirmsOf(article, 1)).toEqual([undefined, undefined]);
  expect(new Set(stage.confirmsOf(article, 2)).size).toBe(2);

  const mailsOf = (to: string) =>
    stage.mails.filter(
      ({ recipients, headers }) => recipients[0]?.startsWith(to) && headers.get('x-wireroom-article') === article.id,
    );
  expect(mailsOf('desk-mail')[0]?.text).not.toContain('/confirmation?token=');
  for (const id of ['desk-mail', 'web-mail']) {
    const { text, html } = mailsOf(id)[1] as ReceivedMail;
    const link = /http\S+\/confirmation\?token=\S+/.exec(text ?? '')?.[0] as string;
    expect(html).toContain(`href="${link}"`);
    expect(html).not.toContain('<harbour>');
    expect((await fetch(link)).status).toBe(200);
    expect(await stage.owed(article, id)).toMatchObject({ state: 'open' });
    await posted(link);
    expect(await stage.owed(article, id)).toMatchObject({ state: 'confirmed', proof: { kind: 'confirmed-by-link' } });
  }

  const [before, notice] = stage.messages.filter(({ subject }) => subject.endsWith(article.id));
  expect(before?.headers?.has('Wireroom-Confirm')).toBe(false);
  await posted(notice?.headers?.get('Wireroom-Confirm') as string);
  expect(await stage.owed(article, 'bus')).toMatchObject({ state: 'confirmed' });
  expect(await stage.owed(article, 'site')).toMatchObject({ state: 'open' });
});

it('a notice that nobody owes, since nothing of the article ever left, asks for nothing', async () => {
  const article = stage.story();
  await stage.enriched(article);
  await stage.delivered(article, 1);
  await stage.rows(
    "update publishing.ledger set state = 'dead', attempts = 0 where article_id = $1 and destination_id = 'site' returning 1",
    [article.id],
  );
  await stage.withdraw(article);
  await stage.delivered(article, 2);
  expect(await stage.owed(article, 'site')).toBeUndefined();
  expect(stage.confirmsOf(article, 2)).toEqual(
    expect.arrayContaining([undefined, expect.stringContaining('/confirmation?token=')]),
  );
});

it('a copy is read back until it is gone', async () => {
  const article = await stage.killed();
  const clock = stage.clock(0, stage.publishing.app.get(PROVERS));
  await clock.noteNotified();
  const look = async (aheadSeconds: number) => {
    const { asking } = stage.clock(aheadSeconds, stage.publishing.app.get(PROVERS));
    for (const each of asking) {
      await each.look();
      await each.atRest();
    }
  };
  await look(1);
  expect(await stage.owed(article, 'shop')).toMatchObject({
    state: 'open',
    why: { message: expect.stringContaining(`/copies/${article.id} answers 200`) },
  });
  expect(await stage.owed(article, 'site')).toMatchObject({
    state: 'open',
    why: { message: expect.stringContaining('cannot look') },
  });
  stage.copy = { status: 410 };
  await look(60);
  const proof = { kind: 'read-back', detail: expect.stringContaining('answers 410') };
  expect(await stage.owed(article, 'shop')).toMatchObject({ state: 'confirmed', proof });
});
