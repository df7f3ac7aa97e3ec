import type { TransactionGate } from '@wireroom/persistence';
import type { StoryName } from '../decide/story-name.js';
import type { KeptTake } from './lock-takes.js';

/** A part that is to be kept, or is so in another state. */
export interface ChangedTake {
  readonly story: StoryName;
  readonly take: KeptTake;
}

/** Keeps the parts as they are now. */
export async function recordTakes(gate: TransactionGate, changed: readonly ChangedTake[]): Promise<void> {
  if (changed.length === 0) return;
  const newest = [...new Map(changed.map((each) => [`${each.take.number} ${each.story.key}`, each])).values()];
  await gate.sql(
    `insert into ingest.take
       (provider, slugline, day, number, guid, article_guid, content_hash, item, source, document_id, item_index, received_at)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[], $8::json[], $9::text[],
       $10::uuid[], $11::int[], $12::timestamptz[])
     on conflict (provider, slugline, day, number) do update set guid = excluded.guid, article_guid = excluded.article_guid,
       content_hash = excluded.content_hash, item = excluded.item, source = excluded.source, document_id = excluded.document_id,
       item_index = excluded.item_index, received_at = excluded.received_at`,
    [
      newest.map(({ story }) => story.provider),
      newest.map(({ story }) => story.slugline),
      newest.map(({ story }) => story.day),
      newest.map(({ take }) => take.number),
      newest.map(({ take }) => take.guid),
      newest.map(({ take }) => take.articleGuid),
      newest.map(({ take }) => take.contentHash),
      newest.map(({ take }) => JSON.stringify(take.item)),
      newest.map(({ take }) => take.source),
      newest.map(({ take }) => take.documentId),
      newest.map(({ take }) => take.index),
      newest.map(({ take }) => take.at),
    ],
  );
}
