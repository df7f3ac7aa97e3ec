import type { WireEntry } from '@wireroom/contracts';
import { eventFrame } from '@wireroom/runtime';
import type { EventStream } from './event-stream.js';

/** Writes each change once and sends it to the streams that have not had it. */
export function tell(streams: readonly EventStream[], changes: readonly WireEntry[]): void {
  const last = changes.at(-1);
  if (last === undefined) return;
  const frames = changes.map((entry) => ({
    sequence: entry.sequence,
    frame: eventFrame('entry', JSON.stringify(entry), entry.sequence),
  }));
  const all = frames.map(({ frame }) => frame).join('');
  const first = changes[0] as WireEntry;
  for (const stream of streams) {
    if (stream.position < first.sequence) stream.advance(all, last.sequence);
    else if (stream.position < last.sequence) {
      const rest = frames.filter(({ sequence }) => sequence > stream.position);
      stream.advance(rest.map(({ frame }) => frame).join(''), last.sequence);
    }
  }
}
