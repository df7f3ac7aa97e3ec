import type { TransactionGate } from '@wireroom/persistence';
import type { StoryName } from '../decide/story-name.js';

/** The newest article of each story that is known, by the story's key, locked until we commit. In one order, as articles are. */
export async function lockStories(gate: TransactionGate, stories: readonly StoryName[]): Promise<Map<string, string>> {
  if (stories.length === 0) return new Map();
  const rows = await gate.sql<{ readonly key: string; readonly article_id: string }>(
    `select n.key, s.article_id
     from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as n (key, provider, slugline, day)
     join ingest.story s on (s.provider, s.slugline, s.day) = (n.provider, n.slugline, n.day)
     order by s.provider, s.slugline, s.day for update of s`,
    [
      stories.map(({ key }) => key),
      stories.map(({ provider }) => provider),
      stories.map(({ slugline }) => slugline),
      stories.map(({ day }) => day),
    ],
  );
  return new Map(rows.map(({ key, article_id }) => [key, article_id]));
}
