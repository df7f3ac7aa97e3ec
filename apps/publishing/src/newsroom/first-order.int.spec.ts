import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '@wireroom/testkit';
import { NewsroomStage, revisionsAt, route, webhook } from './newsroom-stage.fixture.js';

let stage: NewsroomStage;

beforeAll(async () => {
  stage = await NewsroomStage.open('newsroom_first');
});

afterAll(() => stage?.close());

it('what comes before the first order waits for it, and is routed by it', async () => {
  const harbour = await stage.receiver();
  const early = stage.aStory('early');
  await stage.enriched(early);
  // It was looked at: nothing is decided, and JetStream holds it for another time.
  await eventually(async () => {
    const { jsm } = stage.broker;
    const { num_redelivered } = await jsm.consumers.info('ARTICLES', 'publishing-article-enriched-routine');
    return num_redelivered > 0;
  });
  expect(await stage.rows('select 1 from publishing.decision')).toEqual([]);
  await stage.applied({ destinations: [webhook('early', harbour)], routes: [route('early', { destinations: ['early'] })] });
  await eventually(() => revisionsAt(harbour, early).length === 1);
});
