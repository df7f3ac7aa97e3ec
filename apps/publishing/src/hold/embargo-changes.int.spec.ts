import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Article } from '@wireroom/contracts';
import { CLOCK, type Clock } from '@wireroom/runtime';
import { eventually } from '@wireroom/testkit';
import type { PublishingCopy } from '../publishing.fixture.js';
import { PublishingPipeline } from '../publishing.pipeline.js';
import { type HoldStage, startHoldStage } from './hold-stage.fixture.js';

const HOUR_MS = 3_600_000;
let stage: HoldStage;

beforeAll(async () => {
  stage = await startHoldStage('embargo-changes', { wire: {} });
});
afterAll(() => stage?.stop());

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();

async function held(article: Article): Promise<Article> {
  await stage.enriched(article);
  await eventually(async () => (await stage.held(article))[0]?.revision === article.revision);
  return article;
}

const embargoed = (ms: number) => held(stage.story('wire', { embargoUntil: inMs(ms) }));
const releaseAt = async (article: Article) => Date.parse((await stage.held(article))[0]?.releaseAt ?? '');
const sent = (article: Article, count = 1) => eventually(() => stage.arrived('wire', article).length === count);

describe('an update under embargo', () => {
  it('that ends later waits for that', async () => {
    const article = await embargoed(HOUR_MS);
    const later = await held({ ...article, revision: 2, embargoUntil: inMs(2 * HOUR_MS) });
    expect(await releaseAt(article)).toBe(Date.parse(later.embargoUntil ?? ''));
    expect(stage.arrived('wire', article)).toEqual([]);
  });

  it('that ends earlier goes out then, and nothing when the first would have', async () => {
    const article = await embargoed(HOUR_MS);
    const earlier = await held({ ...article, revision: 2, embargoUntil: inMs(2_000) });
    await sent(article);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(earlier.embargoUntil ?? ''));
    expect([stage.arrived('wire', article), await stage.held(article)]).toEqual([[2], []]);
  });

  it('that has none any more, or one that is over, goes out at once', async () => {
    const [lifted, over] = [await embargoed(HOUR_MS), await embargoed(HOUR_MS)];
    await stage.enriched({ ...lifted, revision: 2, embargoUntil: undefined });
    await stage.enriched({ ...over, revision: 2, embargoUntil: inMs(-1_000) });
    await sent(lifted);
    await sent(over);
    expect([stage.arrived('wire', lifted), stage.arrived('wire', over)]).toEqual([[2], [2]]);
    expect([...(await stage.held(lifted)), ...(await stage.held(over))]).toEqual([]);
  });

  it('of what is out without one is held, and what is out stays out', async () => {
    const article = stage.story('wire');
    await stage.enriched(article);
    await sent(article);
    const added = await held({ ...article, revision: 2, embargoUntil: inMs(2_000) });
    expect(await (await fetch(`${stage.publishing.url}/v1/feeds/wire.json`)).text()).toContain(article.id);
    await sent(article, 2);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(added.embargoUntil ?? ''));
    expect(stage.arrived('wire', article)).toEqual([1, 2]);
  });
});

describe('a clock that jumps', () => {
  /** Sets the clock of a copy ahead, or back, while `work` goes on. */
  async function jumped({ app }: PublishingCopy, ms: number, work: () => Promise<void>): Promise<void> {
    const clock = app.get<Clock>(CLOCK);
    const { now } = clock;
    clock.now = () => new Date(Date.now() + ms);
    try {
      await work();
    } finally {
      clock.now = now;
    }
  }

  it('ahead lets out nothing that is held, and nothing that comes', async () => {
    const before = await embargoed(HOUR_MS);
    await jumped(stage.publishing, 2 * HOUR_MS, async () => {
      await stage.publishing.app.get(PublishingPipeline).releaseDue();
      const article = await embargoed(HOUR_MS);
      expect([stage.arrived('wire', before), stage.arrived('wire', article)]).toEqual([[], []]);
    });
  });

  it('back releases late, and once, when it is right again', async () => {
    const article = await embargoed(2_000);
    await jumped(stage.publishing, -HOUR_MS, async () => {
      await eventually(() => Date.now() > Date.parse(article.embargoUntil ?? ''));
      await stage.publishing.app.get(PublishingPipeline).releaseDue();
      expect([stage.arrived('wire', article), (await stage.held(article)).length]).toEqual([[], 1]);
    });
    await sent(article);
    expect([stage.arrived('wire', article), await stage.held(article)]).toEqual([[1], []]);
  });
});
