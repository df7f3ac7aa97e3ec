import { describe, expect, test } from '@jest/globals';
import { Newsroom } from '@wireroom/contracts';
import { readDocument } from '@wireroom/formats';
import { dispatcher } from './dispatch.mjs';
import { generateSecret, withDemo, withReceiver } from './newsroom.mjs';
import { COPY, SCRIPT } from './script.mjs';

/** What the readers call the formats that the demo writes. */
const READ_AS = { rss: 'rss', atom: 'atom', jsonfeed: 'jsonfeed', ninjs: 'ninjs', htmlPage: 'html', plainText: 'text' };
const NOW = new Date('2026-03-01T09:00:00Z');

describe('the demo wire', () => {
  const sent = SCRIPT.flatMap(({ source, stories }) =>
    stories.map((story) => `${source.split('-')[0]} ${story.replace(/#1$/, '')}`),
  );

  test('sends every version of every story once, in order', () => {
    const written = Object.entries(COPY).flatMap(([provider, stories]) =>
      [...stories.values()].flatMap(({ key, versions = [] }) => [
        `${provider} ${key}`,
        ...versions.map((_, index) => `${provider} ${key}#${index + 2}`),
      ]),
    );
    expect([...sent].sort()).toEqual([...written].sort());
    for (const later of sent.filter((one) => one.includes('#'))) {
      const [key = '', version] = later.split('#');
      const before = version === '2' ? key : `${key}#${Number(version) - 1}`;
      expect(sent.indexOf(before)).toBeLessThan(sent.indexOf(later));
    }
    expect(sent.length).toBeGreaterThanOrEqual(58);
  });

  test.each(SCRIPT.filter(({ format }) => format !== 'broken'))(
    '$format of $stories is read as what it is',
    async ({ format, stories, ...rest }) => {
      const document = await read({ format, stories, ...rest });
      expect(document.format).toBe(READ_AS[format as keyof typeof READ_AS]);
      const items = document.items.flatMap((one) => ('item' in one ? [one.item] : []));
      expect(items).toHaveLength(stories.length);
      for (const item of items) expect(item.body.length).toBeGreaterThan(0);
    },
  );

  test('says what it holds back, kills and discloses', async () => {
    expect(await only('budget-embargo')).toMatchObject({ embargoUntil: expect.stringMatching(/^2026-03-01T09:10/) });
    expect(await only('merger#2')).toMatchObject({ pubStatus: 'canceled' });
    expect(await only('mill-fire#3')).toMatchObject({ signals: expect.arrayContaining(['correction']), providerVersion: '3' });
    expect((await only('ki-notiz')).provenance?.aiDisclosure?.digitalSourceType).toBeDefined();
  });

  test('sends one feed with an item that says nothing, and one document that is no news', async () => {
    const [feed] = SCRIPT.filter(({ badItem }) => badItem);
    expect((await read(feed!)).items.filter((one) => 'fault' in one)).toHaveLength(1);
    const broken = SCRIPT.filter(({ format }) => format === 'broken');
    expect(broken).toHaveLength(1);
    await expect(read(broken[0]!)).rejects.toThrow();
  });

  test('gives every round identities of its own', () => {
    const guid = (round: string) => {
      const { body } = dispatcher(round)({ source: 'northwire-ninjs', format: 'ninjs', stories: ['mill-fire'] }, NOW);
      return JSON.parse(String(body)).uri;
    };
    expect(guid('1')).not.toBe(guid('2'));
    expect(guid('1')).toBe(guid('1'));
  });
});

describe('the demo newsroom', () => {
  test('is a valid newsroom, keeps what is there, and takes its receiver out again', () => {
    const own = { id: 'own', provider: 'own', key: 'a-key-of-sixteen-letters' };
    const demo = withDemo({ sources: [own], routes: [], destinations: [] });
    const playing = withReceiver(demo, { url: 'http://127.0.0.1:4999/wireroom', secret: generateSecret() });
    expect(Newsroom.safeParse(playing).error).toBeUndefined();
    expect(playing.sources[0]).toEqual(own);
    expect(playing.routes.find(({ id }) => id === 'all')?.destinations).toEqual(['demo-receiver']);
    expect(withReceiver(playing, undefined)).toEqual(demo);
    expect(withDemo(demo)).toEqual(demo);
  });
});

async function read(transmission: (typeof SCRIPT)[number]) {
  const { body, mediaType } = dispatcher('1')(transmission, NOW);
  return readDocument(Buffer.from(body), { mediaType });
}

async function only(story: string) {
  const transmission = SCRIPT.find(({ stories }) => stories.includes(story));
  const [first] = (await read(transmission!)).items;
  if (first === undefined || !('item' in first)) throw new Error(`${story} was not read`);
  return first.item;
}
