import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DestinationResource, ResourceChange, RouteResource } from '@wireroom/contracts';
import { Broker } from '@wireroom/messaging';
import { TransactionGate } from '@wireroom/persistence';
import { eventually } from '@wireroom/testkit';
import { PUBLISHING_PLAN, type PublishingPlan } from './newsroom.js';
import { NewsroomStage, problemsIn, type Receiver, revisionsAt, route, webhook } from './newsroom-stage.fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'newsroom-'));
let stage: NewsroomStage;
let harbour: Receiver;
let island: Receiver;

beforeAll(async () => {
  stage = await NewsroomStage.open('newsroom_changes');
  harbour = await stage.receiver();
  island = await stage.receiver();
});

afterAll(async () => {
  await stage?.close();
  rmSync(folder, { recursive: true });
});

describe('a route that is changed while articles flow', () => {
  it('sends nothing twice, and a new destination what comes from now on, without a restart', async () => {
    await stage.applied({ destinations: [webhook('flow', harbour)], routes: [route('flow', { destinations: ['flow'] })] });
    const before = stage.aStory('flow');
    await stage.enriched(before);
    await eventually(() => revisionsAt(harbour, before).length === 1);
    const articles = Array.from({ length: 20 }, () => stage.aStory('flow'));
    const flowing = Promise.all(articles.map((article) => stage.enriched(article)));
    const report = await stage.applied({
      destinations: [webhook('flow-island', island)],
      routes: [route('flow', { query: 'provider:flow OR provider:elsewhere', destinations: ['flow', 'flow-island'] })],
    });
    await flowing;
    const [, change] = report.changes;
    expect(change?.consequences.join(' ')).toMatch(
      /go(es)? on being followed.*Nothing is sent again.*flow-island: gets what comes from now on/,
    );
    const after = [stage.aStory('flow'), stage.aStory('elsewhere')];
    for (const article of after) await stage.enriched(article);
    await eventually(() => after.every((article) => revisionsAt(island, article).length === 1));
    await eventually(() => [...articles, ...after].every((article) => revisionsAt(harbour, article).length >= 1));
    await stage.enriched({ ...before, revision: 2 });
    await eventually(() => revisionsAt(island, before).length === 1 && revisionsAt(harbour, before).length === 2);
    expect(revisionsAt(island, before)).toEqual([2]);
    for (const article of [...articles, ...after]) expect(revisionsAt(harbour, article)).toEqual([1]);
    for (const article of articles) expect(revisionsAt(island, article).length).toBeLessThanOrEqual(1);
    const { sent } = await stage.get<RouteResource>('routes/flow');
    expect(sent).toBe(23);
  });
});

describe('an order', () => {
  it('waits for whoever works by the newsroom as it was, and is in force for whoever comes then', async () => {
    const gate = stage.publishing.app.get(TransactionGate);
    const plan = stage.publishing.app.get<PublishingPlan>(PUBLISHING_PLAN);
    await stage.applied({ routes: [route('waits', { title: 'Before' })] });
    let ordered: Promise<unknown> = Promise.resolve();
    await gate.run(async () => {
      await plan.refresh();
      ordered = stage.applied({ routes: [route('waits', { title: 'After' })] });
      const waiting = `select 1 from pg_locks where locktype = 'advisory' and not granted and mode = 'ExclusiveLock'
        and database = (select oid from pg_database where datname = current_database())`;
      await eventually(async () => (await stage.rows(waiting)).length > 0);
      expect(plan.route('waits')?.title).toBe('Before');
    });
    await ordered;
    await gate.run(() => plan.refresh());
    expect(plan.route('waits')?.title).toBe('After');
  });
});

describe('a destination', () => {
  it('that was removed gets the withdrawals of what it received, and nothing else', async () => {
    await stage.applied({ destinations: [webhook('leaves', island)], routes: [route('leaves', { destinations: ['leaves'] })] });
    const article = stage.aStory('leaves');
    await stage.enriched(article);
    await eventually(() => revisionsAt(island, article).length === 1);
    expect(await problemsIn(await stage.ask('DELETE', 'destinations/leaves'))).toEqual([
      ': leaves cannot be deleted: route leaves names it.',
    ]);
    await stage.applied({ routes: [route('leaves')] });
    const gone = (await (await stage.ask('DELETE', 'destinations/leaves')).json()) as ResourceChange;
    expect(gone.consequences).toEqual(['It received 1 article: withdrawals of those still go to it.']);
    await stage.enriched({ ...article, revision: 2 });
    await stage.killed({ ...article, revision: 3 });
    await eventually(() => revisionsAt(island, article).includes(3));
    expect(revisionsAt(island, article)).toEqual([1, 3]);
    const { jsm, names } = stage.publishing.app.get(Broker);
    await eventually(async () => {
      const consumers = await jsm.consumers.list(names.stream('DELIVERIES')).next();
      return !consumers.some(({ name }) => name.endsWith('-leaves'));
    });
    expect((await stage.ask('GET', 'destinations/leaves')).status).toBe(404);
  });

  it('that is removed is no longer owed anything but withdrawals', async () => {
    const down = await stage.receiver({ answer: () => 503 });
    await stage.applied({ destinations: [webhook('down', down)], routes: [route('down', { destinations: ['down'] })] });
    const [first, second] = [stage.aStory('down'), stage.aStory('down')];
    for (const article of [first, second]) await stage.enriched(article);
    const states = () =>
      stage.rows<{ state: string; revision: number }>(
        `select state, revision from publishing.ledger where destination_id = 'down' order by article_id = $1, revision`,
        [second.id],
      );
    await eventually(async () => (await states()).length === 2);
    await stage.killed({ ...second, revision: 2 });
    await eventually(async () => (await states()).length === 3);
    const report = await stage.applied({ destinations: [], routes: [], prune: true, dryRun: true });
    const change = report.changes.find(({ id, kind }) => kind === 'destination' && id === 'down');
    expect(change?.consequences).toEqual(['1 delivery owed to it is cancelled.', '1 withdrawal owed to it still goes out.']);
    await stage.ask('DELETE', 'routes/down');
    await stage.ask('DELETE', 'destinations/down');
    expect(await states()).toEqual([
      { state: 'cancelled', revision: 1 },
      { state: 'cancelled', revision: 1 },
      { state: 'owed', revision: 2 },
    ]);
  });

  it('that is healthy goes on by its new settings, in order and without a gap', async () => {
    await stage.applied({ destinations: [webhook('turned', harbour)], routes: [route('turned', { destinations: ['turned'] })] });
    const article = stage.aStory('turned');
    for (const revision of [1, 2, 3]) await stage.enriched({ ...article, revision });
    await stage.applied({ destinations: [webhook('turned', island)] });
    for (const revision of [4, 5]) await stage.enriched({ ...article, revision });
    await eventually(() => revisionsAt(island, article).includes(5));
    expect([...revisionsAt(harbour, article), ...revisionsAt(island, article)]).toEqual([1, 2, 3, 4, 5]);
  });

  it('whose file is taken away says so, and is served once it is back', async () => {
    const file = join(folder, 'secret');
    writeFileSync(file, harbour.secret);
    const { secret: _, ...rest } = webhook('filed', harbour, { secretFile: file });
    await stage.applied({ destinations: [rest], routes: [route('filed', { destinations: ['filed'] })] });
    const status = async () => (await stage.get<DestinationResource>('destinations/filed')).status;
    rmSync(file);
    await stage.ask('POST', 'destinations/filed/resume');
    expect(await status()).toMatchObject({ state: 'suspended', why: { code: 'destination-unusable' } });
    writeFileSync(file, harbour.secret);
    await eventually(async () => (await status()).state === 'active');
  });

  it('that is suspended is taken up again when its settings change', async () => {
    const moved = await stage.receiver({ answer: () => 410 });
    await stage.applied({ destinations: [webhook('moved', moved)], routes: [route('moved', { destinations: ['moved'] })] });
    const article = stage.aStory('moved');
    await stage.enriched(article);
    const status = async () => (await stage.get<DestinationResource>('destinations/moved')).status;
    await eventually(async () => (await status()).state === 'suspended');
    const report = await stage.applied({ destinations: [webhook('moved', island)] });
    expect(report.changes[0]?.consequences[0]).toMatch(/suspended, and is taken up again/);
    await eventually(() => revisionsAt(island, article).length === 1);
    await eventually(async () => (await status()).owed === 0);
    expect(await status()).toMatchObject({ state: 'active', delivered: 1 });
  });

  it('tells the desk each time that it changes', async () => {
    const events = async () =>
      stage.rows<{ change: number }>(`select change from publishing.destination where id = 'told'`).then(([row]) => row?.change);
    await stage.applied({ destinations: [webhook('told', harbour)] });
    expect(await events()).toBe(1);
    await stage.applied({ routes: [route('told', { destinations: ['told'] })] });
    expect(await events()).toBe(2);
    await stage.applied({ routes: [route('told', { title: 'Told', destinations: ['told'] })] });
    expect(await events()).toBe(2);
    await stage.ask('DELETE', 'routes/told');
    await stage.ask('DELETE', 'destinations/told');
    expect(await events()).toBe(4);
  });
});
