import { describe, expect, test } from '@jest/globals';
import { blockText } from '@wireroom/contracts';
import { readDocument } from '@wireroom/formats';
import { dispatcher } from './dispatch.mjs';
import { FORMATS } from './formats/formats.mjs';
import { COPY, SCRIPT, SOURCES } from './script.mjs';

/** What the readers call the formats that the demo writes. */
const READ_AS = {
  rss: 'rss',
  atom: 'atom',
  jsonfeed: 'jsonfeed',
  ninjs: 'ninjs',
  htmlPage: 'html',
  plainText: 'text',
  newsmlG2: 'newsml-g2',
  nitf: 'nitf',
  newsml1: 'newsml-1',
  iptc7901: 'iptc7901',
  anpa1312: 'anpa1312',
  plainMail: 'email',
  mailWithNitf: 'email',
};
/** What the readers mend, and only there: a correspondent signs a mail. */
const MENDED: Readonly<Record<string, readonly string[]>> = { plainMail: ['signature-removed'] };
const NOW = new Date('2026-03-01T09:00:00Z');
const SENT = '2026-03-01T09:00:00Z';
const SENT_FIRST = '2026-03-01T08:59:00Z';

describe('the demo wire', () => {
  const sent = SCRIPT.flatMap(({ source, stories }) =>
    stories.map((story) => `${SOURCES[source as keyof typeof SOURCES]} ${story}`),
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
    expect(sent.length).toBeGreaterThanOrEqual(60);
  });

  test.each(SCRIPT.filter(({ format }) => format !== 'broken'))(
    '$format of $stories is read as what it is',
    async ({ format, stories, ...rest }) => {
      const document = await read({ format, stories, ...rest });
      expect(document.format).toBe(READ_AS[format as keyof typeof READ_AS]);
      const items = document.items.flatMap((one) => ('item' in one ? [one.item] : []));
      expect(items).toHaveLength(stories.length);
      for (const item of items) {
        expect(item.body.length).toBeGreaterThan(0);
        expect(item.headline).toBeTruthy();
      }
      const repairs = [...document.repairs, ...items.flatMap((item) => item.repairs)];
      expect(repairs.map(({ code }) => code)).toEqual(MENDED[format] ?? []);
    },
  );

  test('uses every format', () => {
    const used = new Set(SCRIPT.map(({ format }) => format));
    expect([...Object.keys(FORMATS), 'broken'].filter((format) => !used.has(format as 'broken'))).toEqual([]);
  });

  test('follows a story through NewsML-G2, in single items and in a message', async () => {
    const flood = { guid: 'urn:hansa:1:sturmflut', firstCreated: SENT_FIRST, versionCreated: SENT, language: 'de' };
    const about = { byline: 'Wiebke Harms', dateline: { place: 'Hamburg' }, slugline: 'sturmflut', infoSource: 'hansa' };
    expect(await only('sturmflut')).toMatchObject({ ...flood, ...about, providerVersion: '1', urgency: 3, signals: [] });
    expect(await only('sturmflut#2')).toMatchObject({
      ...flood,
      ...about,
      providerVersion: '2',
      urgency: 4,
      signals: ['update'],
    });
    expect(await only('handball')).toMatchObject({
      guid: 'urn:hansa:1:handball',
      urgency: 6,
      priority: '4',
      pubStatus: 'usable',
    });
    const corrected = {
      guid: (await only('inflation')).guid,
      providerVersion: '2',
      signals: ['correction'],
      pubStatus: 'usable',
    };
    expect(await only('inflation#2')).toMatchObject({ ...corrected, edNotes: [{ public: false }] });
    const killed = {
      guid: (await only('landrat')).guid,
      providerVersion: '2',
      urgency: 1,
      signals: ['kill'],
      pubStatus: 'canceled',
    };
    expect(await only('landrat#2')).toMatchObject({ ...killed, edNotes: [{ text: expect.stringMatching(/^STORNO/) }] });
  });

  test('sends NITF with generations, an embargo and a genre', async () => {
    const crane = { guid: 'urn:northwire:1:harbour-crane', slugline: 'rotterdam-crane', versionCreated: SENT, language: 'en' };
    expect(await only('harbour-crane')).toMatchObject({ ...crane, providerVersion: '1', urgency: 2, byline: 'Pieter Maas' });
    expect(await only('harbour-crane#2')).toMatchObject({
      ...crane,
      providerVersion: '2',
      urgency: 3,
      signals: ['update'],
      edNotes: [],
    });
    expect(await only('budget-embargo')).toMatchObject({ pubStatus: 'usable', edNotes: [{ public: false }] });
    const feature = await only('lighthouse');
    expect(feature).toMatchObject({ genres: [{ code: 'Feature' }], section: 'Feature' });
    expect(feature.embargoUntil).toBeUndefined();
    expect(feature.body.filter(({ type }) => type === 'heading')).toHaveLength(2);
  });

  test('sends NewsML 1 with revisions', async () => {
    const vote = { guid: 'urn:newsml:mistral.example:20260301:1-elecciones', firstCreated: SENT_FIRST, versionCreated: SENT };
    expect(await only('elecciones')).toMatchObject({ ...vote, providerVersion: '1', urgency: 3, priority: '3', signals: [] });
    expect(await only('elecciones#2')).toMatchObject({ ...vote, providerVersion: '2', urgency: 4, signals: ['update'] });
    const oysters = { language: 'fr', urgency: 6, dateline: { place: 'Cancale' }, places: [{ name: 'Cancale' }] };
    expect(await only('huitres')).toMatchObject({ ...oysters, byline: 'Yann Le Goff', infoSource: 'mistral' });
  });

  test('sends IPTC 7901 in eight bits and ANPA 1312 in seven, with control codes', async () => {
    const crane = { headline: expect.stringMatching(/^Kran stürzt/), priority: '2', urgency: 2, keywords: ['Hafen', 'Unfall'] };
    expect(await only('hafenkran-de')).toMatchObject({ ...crane, dateline: { place: 'Rotterdam' }, signOff: 'hansa am' });
    expect(await only('sternwarte')).toMatchObject({
      priority: '6',
      subjects: [{ code: 'ws' }],
      versionCreated: '2026-03-01T09:00Z',
    });
    const marathon = {
      priority: 'w',
      urgency: 6,
      slugline: 'Nairobi-Marathon',
      subjects: [{ code: 's' }],
      infoSource: 'northwire',
    };
    expect(await only('marathon')).toMatchObject({ ...marathon, versionCreated: '2026-03-01T09:00Z', byline: 'By Faith Wambui' });
    const { body } = render(holding('paris-texas'));
    expect(Buffer.from(body).subarray(0, 3)).toEqual(Buffer.from([0x16, 0x16, 0x01]));
    expect(Buffer.from(body).every((byte) => byte < 0x80)).toBe(true);
    expect(blockText((await only('paris-texas')).body[2]!)).toMatch(/^“It sounded like gravel tipped out of a truck,” said/);
  });

  test('mails copy, and a file with a word to go with it', async () => {
    const mail = { guid: '1.klinik@hansa.example', headline: expect.stringMatching(/^Krankenhäuser/), versionCreated: SENT };
    expect(await only('klinik')).toMatchObject({ ...mail, authors: [{ name: 'Anja Möller' }], dateline: { place: 'ROSTOCK' } });
    const file = {
      guid: 'urn:northwire:1:night-train',
      urgency: 7,
      section: 'Travel',
      extensions: { attachment: 'night-train.xml' },
    };
    expect(await only('night-train')).toMatchObject({
      ...file,
      edNotes: [{ text: expect.stringMatching(/attached/), public: false }],
    });
  });

  test('says what it holds back, kills and discloses', async () => {
    expect(await only('budget-embargo')).toMatchObject({ embargoUntil: expect.stringMatching(/^2026-03-01T09:10/) });
    expect(await only('merger#2')).toMatchObject({ pubStatus: 'canceled' });
    expect(await only('mill-fire#3')).toMatchObject({ signals: expect.arrayContaining(['correction']), providerVersion: '3' });
    expect((await only('ki-notiz')).provenance?.aiDisclosure?.digitalSourceType).toBeDefined();
  });

  test('tells one story from its first version over a correction and a kill to its return', async () => {
    const life = await Promise.all(['', '#2', '#3', '#4', '#5', '#6', '#7'].map((version) => only(`river-leak${version}`)));
    expect(new Set(life.map(({ guid }) => guid)).size).toBe(1);
    expect(life.map(({ providerVersion }) => providerVersion)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(life.map(({ signals }) => signals.join())).toEqual(['', 'update', 'update', 'update', 'correction', 'kill', 'update']);
    expect(life.map(({ pubStatus }) => pubStatus)).toEqual([...Array(5).fill('usable'), 'canceled', 'usable']);
    expect(new Set(life.map(({ headline }) => headline)).size).toBe(7);
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

async function read(transmission: (typeof SCRIPT)[number]) {
  const { body, mediaType } = render(transmission);
  return readDocument(Buffer.from(body), { mediaType });
}

function render(transmission: (typeof SCRIPT)[number]) {
  return dispatcher('1')(transmission, NOW);
}

function holding(story: string) {
  return SCRIPT.find(({ stories }) => stories.includes(story))!;
}

async function only(story: string) {
  const transmission = holding(story);
  const found = (await read(transmission)).items[transmission.stories.indexOf(story)];
  if (found === undefined || !('item' in found)) throw new Error(`${story} was not read`);
  return found.item;
}
