import type { Item } from '@wireroom/contracts';
import { readItems } from '../feed/read-items.js';
import type { MessageReader, Probe, ReadOptions, ReadResult } from '../format.js';
import { formatsFault } from '../formats-faults.js';
import { WireCharset } from '../teletype/wire-charset.js';
import { findFrames, SOH, STX, type WireFragment, type WireFrame } from '../teletype/wire-frames.js';
import { adaptMessage } from './adapt.js';
import { detectIptc7901 } from './detect.js';
import { isOwnMessage, readOwnMessage } from './own-message.js';
import { parseFrame } from './parse.js';
import { splitUnframed } from './split-unframed.js';

/** IPTC 7901, revision 5 (1995): messages of a wire, one item each. */
export const iptc7901Reader: MessageReader = {
  name: 'iptc7901',
  hasOwnCharsets: true,
  detect: detectIptc7901,
  async read({ bytes }: Probe, { mediaType }: ReadOptions): Promise<ReadResult> {
    const charset = new WireCharset(bytes, mediaType);
    const isFramed = bytes.includes(SOH) || bytes.includes(STX);
    const items = isFramed
      ? readItems(findFrames(bytes), (frame) => readFrame(frame, charset))
      : readItems(splitUnframed(charset.decode(bytes)), adaptMessage);
    if (items.length === 0) throw formatsFault('document-malformed', { reason: 'no message of IPTC 7901 begins in it' });
    return { items, repairs: charset.repairs };
  },
};

function readFrame(frame: WireFrame | WireFragment, charset: WireCharset): Item {
  if ('fragment' in frame) throw formatsFault('item-malformed', { reason: 'it is the rest of a message whose start was lost' });
  return isOwnMessage(frame) ? readOwnMessage(frame) : adaptMessage(parseFrame(frame, charset));
}
