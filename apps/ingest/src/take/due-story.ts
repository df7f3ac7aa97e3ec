import type { TransactionGate } from '@wireroom/persistence';
import type { StoryName } from '../decide/story-name.js';

/** The story whose part has waited longest, if that was before `since`. */
export async function dueStory(gate: TransactionGate, since: Date): Promise<StoryName | undefined> {
  const [row] = await gate.sql<{ readonly provider: string; readonly slugline: string; readonly day: string }>(
    `select provider, slugline, day from ingest.take where article_guid is null and received_at <= $1 order by received_at limit 1`,
    [since],
  );
  if (row === undefined) return undefined;
  const { provider, slugline, day } = row;
  return { key: JSON.stringify([provider, slugline, day]), provider, slugline, day };
}
