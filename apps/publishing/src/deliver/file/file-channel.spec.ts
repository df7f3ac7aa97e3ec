import { chmodSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileName, FileSettings } from '@wireroom/contracts';
import { channelMessage, keepsTheChannelContract, type ProvableStage, provesByFiles } from '../channel-contract.fixture.js';
import { FileChannel } from './file-channel.js';
import { fileName } from './file-name.js';

let folder: string;
let stage: ProvableStage;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'file-drop-'));
  stage = {
    channel: new FileChannel(FileSettings.parse({ id: 'drop', type: 'file', folder })),
    received: async (articleId) => {
      const name = readdirSync(folder).find((each) => each.startsWith(articleId));
      return name === undefined ? undefined : readFileSync(join(folder, name));
    },
    put: async (articleId, bytes) => {
      const path = join(folder, `${articleId}.json`);
      if (bytes === undefined) rmSync(path);
      else writeFileSync(path, bytes);
    },
    breakDown: async () => {
      renameSync(folder, `${folder}-away`);
      return async () => renameSync(`${folder}-away`, folder);
    },
  };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('FileChannel', () => {
  keepsTheChannelContract(() => stage);
  provesByFiles(() => stage);

  it('replaces the files of earlier revisions, which have names of their own, and leaves what is not there', async () => {
    const name = '{slugline}_{articleId}_{revision}.{ending}';
    const channel = new FileChannel(FileSettings.parse({ id: 'drop', type: 'file', folder, name }));
    const first = channelMessage({ slug: 'EARLY' });
    const second = { ...first, revision: 2, slug: 'LATE' };
    const third = { ...first, revision: 3, slug: 'LATE' };
    const notice = { ...third, revision: 4, bytes: Buffer.from('withdrawn'), withdrawn: true };
    for (const message of [first, second, third, notice]) await channel.send(message);
    rmSync(join(folder, `LATE_${first.articleId}_3.json`));
    const answer = await channel.prove({ notice, earlier: [first, second, third], forgotten: [] });
    expect(answer).toMatchObject({ kind: 'confirmed' });
    const left = readdirSync(folder).filter((each) => each.includes(first.articleId));
    expect(left.sort()).toEqual([1, 2, 4].map((n) => `${n === 1 ? 'EARLY' : 'LATE'}_${first.articleId}_${n}.json`));
    for (const each of left) expect(readFileSync(join(folder, each), 'utf8')).toBe('withdrawn');
    const forgotten = await channel.prove({ notice, earlier: [], forgotten: [1] });
    expect(forgotten).toMatchObject({ kind: 'not-yet', why: { code: 'proof-failed' } });
  });

  it('leaves no half-written files behind', async () => {
    await stage.channel.send(channelMessage());
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('makes the folders of its names, never the folder itself', async () => {
    const name = '{provider}/{date}/{slugline}_{articleId}_{revision}.{ending}';
    const channel = new FileChannel(FileSettings.parse({ id: 'drop', type: 'file', folder, name }));
    const message = channelMessage({ revision: 7, slug: '', provider: '../../etc' });
    expect(await channel.send(message)).toMatchObject({ delivered: true });
    expect(readFileSync(join(folder, `etc/2026-03-01/none_${message.articleId}_7.json`)).equals(message.bytes)).toBe(true);
    chmodSync(folder, 0o755);
  });
});

describe('fileName', () => {
  it('keeps a value from leaving the folder or hiding the file', () => {
    const message = channelMessage({ slug: '../.hidden', ending: 'x/../y' });
    expect(fileName('a/{slugline}-{articleId}.{ending}', message)).toBe(`a/hidden-${message.articleId}.x-y`);
  });
});

describe('FileName', () => {
  it.each([
    '/{articleId}',
    '../{articleId}',
    '{articleId}/',
    'a//{articleId}',
    '{title}-{articleId}',
    '{slugline}',
    'a b {articleId}',
  ])('refuses %s', (name) => {
    expect(FileName.safeParse(name).success).toBe(false);
  });
});
