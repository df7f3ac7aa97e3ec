import { persistenceFault, type TransactionGate } from '@wireroom/persistence';
import type { NewStory } from '../decide/decided-document.js';

/**
 * Notes the newest article of each story. One that nobody knew a moment ago has no row to lock: when another transaction has made it
 * meanwhile, the batch starts over with it known.
 *
 * @param locked keys of the stories that were known, and are locked
 * @throws Fault `transaction-conflict` (retry)
 */
export async function recordStories(
  gate: TransactionGate,
  stories: readonly NewStory[],
  locked: ReadonlySet<string>,
): Promise<void> {
  if (stories.length === 0) return;
  const newest = [...new Map(stories.map((story) => [story.key, story])).values()];
  const recorded = await gate.sql(
    `insert into ingest.story as s (provider, slugline, day, article_id)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::uuid[]) order by 1, 2, 3
     on conflict (provider, slugline, day) do update set article_id = excluded.article_id
     where (s.provider, s.slugline, s.day) in (select * from unnest($5::text[], $6::text[], $7::text[]))
     returning 1`,
    [...namesOf(newest), newest.map(({ articleId }) => articleId), ...namesOf(newest.filter(({ key }) => locked.has(key)))],
  );
  if (recorded.length < newest.length) throw persistenceFault('transaction-conflict', { why: 'story-made-meanwhile' });
}

function namesOf(stories: readonly NewStory[]): readonly (readonly string[])[] {
  return [stories.map(({ provider }) => provider), stories.map(({ slugline }) => slugline), stories.map(({ day }) => day)];
}
