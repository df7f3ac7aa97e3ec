import { afterEach, describe, expect, it } from '@jest/globals';
import { CopyStatus } from '@wireroom/contracts';
import { run } from '../run.js';
import { fakeService, type Reply } from '../services/fake-service.fixture.js';
import { recordingTerminal } from '../terminal/recording-terminal.fixture.js';

const ARTICLE = '5f0c3c1e-8f3b-5a55-9d5f-6a3f1f1d2b11';
const NOW = '2026-03-01T12:00:00.000Z';

let fake: Awaited<ReturnType<typeof fakeService>>;
afterEach(() => fake.close());

async function wireroom(args: readonly string[], reply: Reply) {
  fake = await fakeService({ [`GET /v1/articles/${ARTICLE}/status`]: reply });
  const terminal = recordingTerminal({ env: { WIREROOM_PUBLISHING_URL: fake.url } });
  return { code: await run(args, terminal), ...terminal.written, asked: fake.asked };
}

describe('wireroom status', () => {
  const newest = { revision: 3, at: NOW, pubStatus: 'canceled', signals: ['kill'] } as const;

  it('says how the copy stands and what followed it', async () => {
    const followed = [{ revision: 2, pubStatus: 'usable' as const }, newest];
    const status = { articleId: ARTICLE, revision: 1, status: 'withdrawn', since: NOW, newest, followed };
    const { code, out, asked } = await wireroom(['status', ARTICLE, '--revision', '1'], () => CopyStatus.parse(status));
    expect(code).toBe(0);
    expect(asked[0]?.query).toEqual({ revision: '1' });
    expect(out).toBe(
      [
        `article ${ARTICLE}, revision 1: withdrawn since 2026-03-01 12:00:00Z`,
        'The article is withdrawn: no copy may be used.',
        '  followed by revision 2, usable, no longer kept',
        '  followed by revision 3, canceled, kill, 2026-03-01 12:00:00Z',
        '',
      ].join('\n'),
    );
  });

  it('says the newest where nothing followed, and everything as JSON', async () => {
    const status = {
      articleId: ARTICLE,
      status: 'current',
      newest: { ...newest, pubStatus: 'usable', signals: [] },
      followed: [],
    };
    const answer = () => CopyStatus.parse(status);
    const { out } = await wireroom(['status', ARTICLE], answer);
    expect(out).toContain('newest: revision 3, usable, 2026-03-01 12:00:00Z\n');
    await fake.close();
    expect(JSON.parse((await wireroom(['status', ARTICLE, '-o', 'json'], answer)).out)).toEqual(status);
  });
});
