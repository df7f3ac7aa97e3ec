import { afterEach, describe, expect, it } from '@jest/globals';
import type { EmbargoBreakOutcome } from '@wireroom/contracts';
import { run } from '../run.js';
import { fakeService } from '../services/fake-service.fixture.js';
import { recordingTerminal } from '../terminal/recording-terminal.fixture.js';

const ARTICLE = '5f0c3c1e-8f3b-5a55-9d5f-6a3f1f1d2b11';
const WISH = ['break-embargo', ARTICLE, '--person', 'erin', '--reason', 'it is out'];
const path = `/v1/articles/${ARTICLE}/embargo`;

let fake: Awaited<ReturnType<typeof fakeService>>;
afterEach(() => fake.close());

async function wireroom(outcome: EmbargoBreakOutcome, ...more: string[]) {
  fake = await fakeService({
    [`GET ${path}`]: () => ({ articleId: ARTICLE, revision: 3, steps: [] }),
    [`POST ${path}/break`]: () => outcome,
  });
  const terminal = recordingTerminal({ env: { WIREROOM_PUBLISHING_URL: fake.url } });
  return { code: await run([...WISH, ...more], terminal), ...terminal.written, asked: fake.asked };
}

describe('wireroom break-embargo', () => {
  it('asks for the newest revision, and says until when another person may confirm', async () => {
    const { code, out, asked } = await wireroom({ outcome: 'requested', confirmBefore: '2026-03-01T12:15:00.000Z' });
    expect(code).toBe(0);
    expect(out).toContain('before 2026-03-01T12:15:00.000Z');
    expect(asked.at(-1)?.body).toEqual({ revision: 3, person: 'erin', reason: 'it is out' });
  });

  it('asks for the revision that is given', async () => {
    const { code, out, asked } = await wireroom({ outcome: 'broken', requestedBy: 'max' }, '--revision', '2');
    expect([code, asked.length]).toEqual([0, 1]);
    expect(out).toContain('as max asked');
  });

  it.each<[EmbargoBreakOutcome, string]>([
    [{ outcome: 'refused', reason: 'same-person', requestedBy: 'erin' }, 'erin has asked for it already'],
    [{ outcome: 'refused', reason: 'newer-revision', newestRevision: 4 }, 'revision 4 has come'],
    [{ outcome: 'refused', reason: 'already-broken' }, 'broken already'],
    [{ outcome: 'refused', reason: 'not-embargoed' }, 'not under embargo'],
  ])('fails where nothing was done: %j', async (outcome, words) => {
    const { code, err } = await wireroom(outcome);
    expect(code).toBe(1);
    expect(err).toContain(words);
  });
});
