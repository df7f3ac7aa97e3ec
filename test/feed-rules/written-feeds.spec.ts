import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Article, Item } from '@wireroom/contracts';
import { feedWriters, type Rendering, readDocument } from '@wireroom/formats';
import { checkFeed } from './check-feed.mjs';
import { checkJsonFeed } from './check-json-feed.mjs';

/** The samples of all formats that are read: what agencies send, good and bad. */
const FORMATS = new URL('../../libs/formats/src/', import.meta.url);
const HEAD = {
  id: 'all',
  title: 'Everything & more',
  self: 'https://wire.example/v1/feeds/all?x=1&y=2',
  next: 'https://wire.example/v1/feeds/all?cursor=9',
  updated: '2026-03-01T08:00:00Z',
};

function samples(): URL[] {
  const folders = readdirSync(FORMATS, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^[^/]+\/samples\/[^/]+$/.test(path),
  );
  return folders.filter((path) => !path.includes('.expected.')).map((path) => new URL(path, FORMATS));
}

async function renderings(): Promise<Rendering[]> {
  const documents = await Promise.all(samples().map((sample) => readDocument(readFileSync(sample)).catch(() => undefined)));
  const items = documents.flatMap((document) => document?.items ?? []).flatMap((entry) => ('item' in entry ? [entry.item] : []));
  return items.map((item, index) => ({ article: articleOf(item, index), annotations: [] }));
}

function articleOf(item: Item, index: number): Article {
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const document = { id, sha256: '0'.repeat(64), format: 'unknown', index };
  const identity = { id, revision: 1, provider: 'northwire', source: 'northwire', contentHash: '0'.repeat(64), document };
  return { ...identity, receivedAt: '2026-03-01T10:00:00.000Z', ...item, guid: item.guid ?? `urn:uuid:${id}` };
}

describe.each([
  ['rss', checkFeed],
  ['atom', checkFeed],
  ['jsonfeed', checkJsonFeed],
] as const)('%s', (name, check) => {
  const broken = (text: string) => check(text).filter(({ level }) => level === 'must');

  it('breaks no rule with any sample', async () => {
    const all = await renderings();
    expect(all.length).toBeGreaterThan(50);
    for (const each of all)
      expect({ article: each.article.headline, broken: broken(feedWriters[name].article(each)) }).toMatchObject({ broken: [] });
    expect(broken(feedWriters[name].feed(HEAD, all))).toEqual([]);
    expect(check(feedWriters[name].feed(HEAD, []))).toEqual([]);
  });
});
