import { createHash } from 'node:crypto';
import { joinWhatIsThere } from '@wireroom/editorial';
import type { TransactionGate } from '@wireroom/persistence';
import { nextTraceparent } from '@wireroom/runtime';
import { v7 } from 'uuid';
import type { IdentifiedDocument } from '../decide/identify.js';
import type { StoryName } from '../decide/story-name.js';
import { Source } from '../source/source.entity.js';
import { joinedItem } from './joined-item.js';
import { lockTakes } from './lock-takes.js';
import { recordTakes } from './record-takes.js';

/**
 * A story of which a part has waited long enough, of what is there, as a document of the source that brought that part.
 * @returns undefined where it has gone out meanwhile
 */
export async function releaseStory(
  gate: TransactionGate,
  story: StoryName,
  { now, since }: { readonly now: Date; readonly since: Date },
): Promise<IdentifiedDocument | undefined> {
  const held = (await lockTakes(gate, [story])).get(story.key) ?? [];
  const waiting = held.find(({ isReleased, at }) => !isReleased && at <= since);
  if (waiting === undefined) return undefined;
  const numbers = held.map(({ number }) => number);
  const item = joinWhatIsThere(held);
  const { released, joined } = joinedItem({ index: 0, provider: story.provider }, held, { item, numbers });
  await recordTakes(
    gate,
    released.map((take) => ({ story, take })),
  );
  const bytes = Buffer.from(
    JSON.stringify({ parts: held.map(({ number, documentId, index }) => ({ number, documentId, index })) }),
  );
  const source = Object.assign(new Source(), { id: waiting.source, provider: story.provider, language: null });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const arrival = {
    documentId: v7({ msecs: now.getTime() }),
    source,
    bytes,
    receivedAt: now,
    mediaType: 'application/json',
    traceparent: nextTraceparent(),
  };
  const parsed = { sha256, parsedAt: now, format: 'parts', repairs: [], items: [{ index: 0, item }] };
  return { arrival, parsed, joinsWhatItReplaces: false, withdrawsWhatItReplaces: false, items: [joined] };
}
