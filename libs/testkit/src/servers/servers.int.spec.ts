import { describe, expect, test } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';
import { testDatabase } from './test-database.js';
import { testNats } from './test-nats.js';

describe('testDatabase', () => {
  test('gives each service its own schema and no other', async () => {
    const database = await testDatabase('testkit');
    const client = new pg.Client({ connectionString: database.urls.ingest });
    await client.connect();
    try {
      await client.query('create table ingest.mine (id int)');
      await expect(client.query('create table desk.theirs (id int)')).rejects.toMatchObject({ code: '42501' });
      await expect(client.query('create table public.anyone (id int)')).rejects.toMatchObject({ code: '42501' });
    } finally {
      await client.end();
      await database.drop();
    }
  });
});

describe('testNats', () => {
  test('gives accounts that do not see each other', async () => {
    const [one, other] = await Promise.all([open(testNats().url), open(testNats().url)]);
    try {
      for (const nc of [one, other])
        await (await jetstreamManager(nc)).streams.add({ name: 'ARTICLES', subjects: ['article.>'] });
      await jetstream(one).publish('article.received.flash', '{}');
      const counts = [one, other].map(async (nc) => (await (await jetstreamManager(nc)).streams.info('ARTICLES')).state.messages);
      expect(await Promise.all(counts)).toEqual([1, 0]);
    } finally {
      await Promise.all([one.close(), other.close()]);
    }
  });
});

function open(url: string) {
  const { host, username, password } = new URL(url);
  return connect({ servers: host, user: username, pass: password });
}
