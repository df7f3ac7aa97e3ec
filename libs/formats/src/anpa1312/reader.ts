import type { Item } from '@wireroom/contracts';
import { readItems } from '../feed/read-items.js';
import type { MessageReader, Probe, ReadOptions, ReadResult } from '../format.js';
import { formatsFault } from '../formats-faults.js';
import { WireCharset } from '../teletype/wire-charset.js';
import { findFrames, SOH, STX, type WireFragment, type WireFrame } from '../teletype/wire-frames.js';
import { adaptMessage } from './adapt.js';
import { detectAnpa1312 } from './detect.js';
import { parseAnpa } from './parse.js';

/** ANPA 1312 (84-2, 89-3): messages of the American wires, one item each. */
export const anpa1312Reader: MessageReader = {
  name: 'anpa1312',
  hasOwnCharsets: true,
  detect: detectAnpa1312,
  async read({ bytes }: Probe, { mediaType }: ReadOptions): Promise<ReadResult> {
    const charset = new WireCharset(bytes, mediaType);
    const isFramed = bytes.includes(SOH) || bytes.includes(STX);
    const frames = isFramed ? findFrames(bytes) : [unframed(bytes)];
    const items = readItems(frames, (frame) => readFrame(frame, charset));
    return { items, repairs: charset.repairs };
  },
};

function unframed(bytes: Uint8Array): WireFrame {
  return { header: bytes, text: undefined, trailer: new Uint8Array(), missing: ['SOH', 'STX', 'ETX', 'EOT'] };
}

function readFrame(frame: WireFrame | WireFragment, charset: WireCharset): Item {
  if ('fragment' in frame) throw formatsFault('item-malformed', { reason: 'it is the rest of a message whose start was lost' });
  return adaptMessage(parseAnpa(frame, charset));
}
