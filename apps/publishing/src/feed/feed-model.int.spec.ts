import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Article } from '@wireroom/contracts';
import { eventually } from '@wireroom/testkit';
import fc from 'fast-check';
import { type Client, KEYS, keys, ReaderStage } from '../reader/reader-stage.fixture.js';

const CLIENTS = Object.keys(KEYS) as Client[];

let stage: ReaderStage;

beforeAll(async () => {
  const routes = [{ id: 'all', title: 'All', query: '*', keys }];
  stage = await ReaderStage.start('feed-model', { routes }, { WIREROOM_FEED_PAGE: '3' });
});
afterAll(() => stage?.publishing.stop());

interface Page {
  readonly items: readonly { readonly _wireroom: { articleId: string; revision: number; pubStatus: string } }[];
  readonly next_url?: string;
}

/** What a client saw with its own eyes: by article the revisions that it could use, and where it saw the withdrawal. */
class Eyes {
  readonly usable = new Map<string, Set<number>>();
  readonly withdrawn = new Set<string>();
  private next: string | undefined;

  constructor(readonly client: Client) {}

  async look(older: boolean): Promise<void> {
    const first = `${stage.publishing.url}/v1/feeds/all.json`;
    const url = older ? (this.next ?? first) : first;
    const response = await fetch(url, { headers: { authorization: `Bearer ${KEYS[this.client]}` } });
    const { items, next_url: next } = (await response.json()) as Page;
    this.next = next;
    for (const { _wireroom: seen } of items) {
      if (seen.pubStatus !== 'usable') this.withdrawn.add(seen.articleId);
      else this.usable.set(seen.articleId, (this.usable.get(seen.articleId) ?? new Set()).add(seen.revision));
    }
  }
}

const step = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: 'publish' } as const) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('update' as const), which: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('kill' as const), which: fc.nat(5) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('look' as const), who: fc.nat(1), older: fc.boolean() }) },
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Does a step to articles of which the newest revisions are kept, and those that are killed. */
async function take(given: Step, at: { live: Article[]; killed: Article[]; eyes: readonly Eyes[] }) {
  if (given.kind === 'look') return at.eyes[given.who]?.look(given.older);
  if (given.kind === 'publish') return void at.live.push(await stage.publish());
  const article = at.live[given.which % Math.max(1, at.live.length)];
  if (article === undefined) return;
  const place = at.live.indexOf(article);
  if (given.kind === 'update') at.live[place] = await stage.update(article);
  else at.killed.push(...at.live.splice(place, 1).map(() => article));
  if (given.kind === 'kill') await stage.kill(article);
}

/** The clients of the evidence, with what they had and how that stands. */
async function namedBy(article: Article): Promise<string[]> {
  return (await stage.obligations(article, 'feed')).map(({ recipient, received, state }) => {
    const client = recipient.kind === 'feed' ? recipient.client : recipient.kind;
    return `${client} ${received.map(({ revision }) => revision).join()} ${state}`;
  });
}

it('names exactly the clients that saw an article, with the revisions that they saw, and ends for those that saw its withdrawal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
      const at = { live: [] as Article[], killed: [] as Article[], eyes: CLIENTS.map((client) => new Eyes(client)) };
      for (const each of steps) await take(each, at);
      for (const article of at.killed) {
        const expected = at.eyes.flatMap(({ client, usable, withdrawn }) => {
          const seen = [...(usable.get(article.id) ?? [])].sort();
          return seen.length === 0 ? [] : [`${client} ${seen.join()} ${withdrawn.has(article.id) ? 'confirmed' : 'open'}`];
        });
        if (expected.length > 0) await stage.askedAgain(article);
        // What was sent last is noted beside the answer, and may have missed that look.
        await eventually(async () => {
          expect(await namedBy(article)).toEqual(expected.sort());
          return true;
        });
      }
    }),
    { numRuns: 10, endOnFailure: true },
  );
});
