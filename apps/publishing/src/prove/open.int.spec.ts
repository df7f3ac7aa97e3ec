import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { obligationIdOf } from '@wireroom/editorial';
import { TransactionGate } from '@wireroom/persistence';
import { articleEnriched, articleReceived, eventually, startReceiver } from '@wireroom/testkit';
import { PublishingPipeline } from '../publishing.pipeline.js';
import { type ProveStage, startProveStage, webhook } from './prove.fixture.js';

type Receiver = Awaited<ReturnType<typeof startReceiver>>;

const answers: Record<string, number> = { site: 204, down: 503, strict: 400, gone: 410, removed: 204, private: 204 };
const receivers: Record<string, Receiver> = {};
let stage: ProveStage;

const destinations = (ids = Object.keys(answers)) => ids.map((id) => webhook(id, receivers[id] as Receiver, id !== 'private'));

beforeAll(async () => {
  for (const [id, status] of Object.entries(answers)) receivers[id] = await startReceiver({ answer: () => status });
  const routes = [{ id: 'all', title: 'All', query: '*', destinations: Object.keys(answers) }];
  stage = await startProveStage('open', { routes, destinations: destinations() });
});
afterAll(async () => {
  await stage?.publishing.stop();
  await Promise.all(Object.values(receivers).map((receiver) => receiver.stop()));
});

const states = async ({ id }: { id: string }) =>
  Object.fromEntries(
    (
      await stage.rows<{ destination_id: string; state: string; attempts: number }>(
        'select destination_id, state, attempts from publishing.ledger where article_id = $1 and revision = 1',
        [id],
      )
    ).map(({ destination_id, state, attempts }) => [destination_id, `${state} ${Math.min(attempts, 1)}`]),
  );

describe('a withdrawal', () => {
  it('opens an obligation for whoever may have the article, and for nobody else, in its own transaction', async () => {
    const article = stage.story({ headline: 'Bridge <closed>' });
    await stage.enriched(article);
    const settled = {
      site: 'delivered 1',
      down: 'owed 1',
      strict: 'dead 1',
      gone: 'owed 1',
      removed: 'delivered 1',
      private: 'dead 1',
    };
    await eventually(async () => {
      expect(await states(article)).toEqual(settled);
      return true;
    });
    const kept = Object.keys(answers).filter((id) => id !== 'removed');
    const routes = [{ id: 'all', title: 'All', query: '*', destinations: kept }];
    await stage.order({ routes, destinations: destinations(kept), prune: true });
    const withdrawal = await stage.withdraw(article, { edNotes: [{ text: 'Legal.', public: false }] });
    await eventually(() => stage.withdrawn.some(({ articleId }) => articleId === article.id));

    const found = await stage.obligations(article);
    expect(found.map(({ destination }) => destination)).toEqual(['down', 'gone', 'removed', 'site', 'strict']);
    for (const each of found) {
      expect(each).toMatchObject({ revision: 2, state: 'open', channel: 'webhook', attempts: 0, notifiedAt: null });
      expect(each.id).toBe(obligationIdOf(article.id, 2, `destination ${each.destination}`));
      const delivered = each.destination === 'site' || each.destination === 'removed';
      expect(each.received).toEqual([delivered ? { revision: 1, at: expect.stringMatching(/Z$/) } : { revision: 1 }]);
    }
    const told = stage.withdrawn.filter(({ articleId }) => articleId === article.id);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ revision: 2, lane: 'flash', pubStatus: 'canceled' });
    expect(told[0]?.obligations.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
    expect(await stage.entries(article)).toEqual(found.map(({ destination }) => `opened 2 ${destination}`));

    const transactions = await stage.rows<{ xmin: string }>(
      `select xmin::text from publishing.obligation where article_id = $1
       union select xmin::text from publishing.withdrawal where article_id = $1
       union select xmin::text from publishing.revision where article_id = $1 and revision = 2
       union select e.xmin::text from publishing.obligation_ledger e join publishing.obligation using (obligation_id) where article_id = $1`,
      [withdrawal.id],
    );
    expect(transactions).toHaveLength(1);
  });

  it('of what nobody received opens nothing, and is told of', async () => {
    const article = stage.story({ provider: 'nobody' });
    await stage.withdraw({ ...article, revision: 0 });
    await eventually(() =>
      stage.withdrawn.some(({ articleId, obligations }) => articleId === article.id && obligations.length === 0),
    );
    expect(await stage.obligations(article)).toEqual([]);
  });

  it('takes the place of an older one that is open, and a usable revision of both', async () => {
    const article = stage.story();
    await stage.enriched(article);
    await eventually(async () => (await states(article))['site'] === 'delivered 1');
    const withheld = await stage.withdraw(article, { pubStatus: 'withheld' });
    await eventually(async () => (await stage.obligations(article)).length > 0);
    const canceled = await stage.withdraw(withheld);
    await eventually(async () => (await stage.obligations(article)).some(({ revision }) => revision === 3));
    const both = await stage.obligations(article);
    const recipients = (revision: number) =>
      both.filter((each) => each.revision === revision).map(({ destination }) => destination);
    expect(recipients(3)).toEqual(recipients(2));
    expect(both.map(({ revision, state, supersededBy }) => [revision, state, supersededBy])).toEqual(
      both.map(({ revision }) => [revision, 'open', revision === 2 ? 3 : null]),
    );
    // A notice is no copy.
    for (const { received } of both) expect(received.map(({ revision }) => revision)).toEqual([1]);

    await stage.enriched({ ...canceled, revision: 4, pubStatus: 'usable' });
    await eventually(async () => (await stage.obligations(article)).some(({ reopenedBy }) => reopenedBy === 4));
    const after = await stage.obligations(article);
    expect(after.map(({ revision, reopenedBy }) => [revision, reopenedBy])).toEqual(
      after.map(({ revision }) => [revision, revision === 3 ? 4 : null]),
    );
    const [clock, late] = [stage.clock(), stage.clock(2 * 3_600)];
    await clock.noteNotified();
    await late.escalateDue();
    expect((await stage.obligations(article)).map(({ state }) => state)).toEqual(after.map(() => 'open'));
    const entries = await stage.entries(article);
    const named = (change: string) => entries.filter((entry) => entry.startsWith(change)).length;
    expect(['opened', 'superseded', 'reopened'].map(named)).toEqual([after.length, after.length / 2, after.length / 2]);
    expect(
      stage.changed
        .filter(({ obligation }) => obligation.articleId === article.id)
        .map(({ obligation }) => obligation.reopenedBy),
    ).toContain(4);
  });

  it('in one batch with what it withdraws, and followed by another, finds the same recipients', async () => {
    const article = stage.story();
    const canceled = (revision: number) =>
      articleReceived({ article: { ...article, revision, pubStatus: 'canceled' }, lane: 'flash', outcome: 'withdrawn' });
    const { app } = stage.publishing;
    const events = [articleEnriched({ article }), canceled(2), canceled(3)];
    await app.get(TransactionGate).run(() => app.get(PublishingPipeline).take(events, { defer: () => undefined } as never));
    const found = await stage.obligations(article);
    const recipients = (revision: number) =>
      found.filter((each) => each.revision === revision).map(({ destination }) => destination);
    expect(recipients(2)).toEqual(['down', 'gone', 'private', 'site', 'strict']);
    expect(recipients(3)).toEqual(recipients(2));
    expect(found.map(({ received }) => received)).toEqual(found.map(() => [{ revision: 1 }]));
    expect(found.map(({ supersededBy }) => supersededBy)).toEqual(found.map(({ revision }) => (revision === 2 ? 3 : null)));
  });
});
