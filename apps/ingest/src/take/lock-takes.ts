import type { Item } from '@wireroom/contracts';
import type { HeldTake } from '@wireroom/editorial';
import type { TransactionGate } from '@wireroom/persistence';
import type { StoryName } from '../decide/story-name.js';

/** A part as it is kept. */
export interface KeptTake extends HeldTake {
  readonly guid: string;
  readonly articleGuid: string | null;
  readonly source: string;
  readonly documentId: string;
  readonly index: number;
  readonly at: Date;
}

interface TakeRow {
  readonly key: string;
  readonly number: number;
  readonly guid: string;
  readonly article_guid: string | null;
  readonly content_hash: string;
  readonly item: Item;
  readonly source: string;
  readonly document_id: string;
  readonly item_index: number;
  readonly received_at: Date;
}

/** Space of the advisory locks, so that they meet no others. */
const SPACE = 7_905;

/** The parts that are held of each story, by its key; nobody else takes a part of these stories until we commit. */
export async function lockTakes(gate: TransactionGate, stories: readonly StoryName[]): Promise<Map<string, KeptTake[]>> {
  const keys = stories.map(({ key }) => key).sort();
  await gate.sql(
    `select pg_advisory_xact_lock(${SPACE}, hash) from (select distinct hashtext(key) as hash from unnest($1::text[]) as key order by 1) as hashes`,
    [keys],
  );
  const rows = await gate.sql<TakeRow>(
    `select n.key, t.number, t.guid, t.article_guid, t.content_hash, t.item, t.source, t.document_id, t.item_index, t.received_at
     from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as n (key, provider, slugline, day)
     join ingest.take t on (t.provider, t.slugline, t.day) = (n.provider, n.slugline, n.day)`,
    [
      stories.map(({ key }) => key),
      stories.map(({ provider }) => provider),
      stories.map(({ slugline }) => slugline),
      stories.map(({ day }) => day),
    ],
  );
  const held = new Map<string, KeptTake[]>(stories.map(({ key }) => [key, []]));
  for (const row of rows) held.get(row.key)?.push(keptOf(row));
  return held;
}

function keptOf(row: TakeRow): KeptTake {
  return {
    number: row.number,
    guid: row.guid,
    articleGuid: row.article_guid,
    isReleased: row.article_guid !== null,
    contentHash: row.content_hash,
    item: row.item,
    source: row.source,
    documentId: row.document_id,
    index: row.item_index,
    at: row.received_at,
  };
}
