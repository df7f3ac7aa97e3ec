import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@wireroom/testkit';
import { resendStage } from '../resend/resend.fixture.js';
import { LOGIN_REFUSALS } from './refusals.js';

const stage = resendStage();
const { answers, tries, aStory, enriched, call, status, deliveriesOf, settled } = stage;

beforeAll(() => stage.start('refused-login', ['alpha', 'beta']));
afterAll(() => stage.stop());

describe('a destination that answers 401', () => {
  it('is suspended after a few tries, keeps what it is owed, and gets all of it when it is resumed', async () => {
    answers.set('alpha', 401);
    const first = await enriched(aStory('alpha'));
    const suspended = await eventually(async () => {
      const now = await status('alpha');
      return now.state === 'suspended' ? now : undefined;
    });
    expect(suspended).toMatchObject({ owed: 1, dead: 0, why: { code: 'destination-login-refused' } });
    expect(tries.get('alpha')).toBe(LOGIN_REFUSALS);
    const second = await enriched(aStory('alpha'));
    answers.delete('alpha');
    await eventually(async () => (await status('alpha')).owed === 2);
    expect((await call('POST', 'destinations/alpha/resume')).status).toBe(200);
    for (const story of [first, second]) await settled(story, 'alpha', 'delivered');
  });
});

describe('an article that is answered 403 while others are taken', () => {
  it('is a dead letter after a few tries, and nothing waits for it', async () => {
    answers.set('beta', 403);
    const refused = await enriched(aStory('beta'));
    await settled(refused, 'beta', 'dead');
    answers.delete('beta');
    await settled(await enriched(aStory('beta')), 'beta', 'delivered');
    expect((await deliveriesOf('beta', '?state=dead')).deliveries).toMatchObject([
      {
        articleId: refused.id,
        attemptCount: LOGIN_REFUSALS,
        attempts: expect.arrayContaining([expect.objectContaining({ httpStatus: 403 })]),
      },
    ]);
    expect(await status('beta')).toMatchObject({ state: 'active', owed: 0 });
  });
});
