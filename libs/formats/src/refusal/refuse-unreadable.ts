import { formatsFault } from '../formats-faults.js';
import { MAGIC_NUMBERS } from './magic-numbers.js';

const PATTERNS = MAGIC_NUMBERS.map(({ mediaType, bytes, at = 0 }) => ({ mediaType, at, bytes: Buffer.from(bytes, 'hex') }));
/** Only these offsets can hold the first byte of a pattern: a cheap test that all text fails. */
const STARTS = [0, 4, 8].map(
  (at) => [at, new Set(PATTERNS.filter((pattern) => pattern.at === at).map(({ bytes }) => bytes[0]))] as const,
);

/** @throws Fault `document-empty`, or `media-type-unreadable` for the bytes of a picture, recording, archive or office file */
export function refuseUnreadable(bytes: Uint8Array): void {
  if (bytes.length === 0) throw formatsFault('document-empty');
  if (!STARTS.some(([at, first]) => first.has(bytes[at] as number))) return;
  const found = PATTERNS.find(({ at, bytes: mark }) => mark.every((byte, index) => bytes[at + index] === byte));
  if (found !== undefined) throw formatsFault('media-type-unreadable', { mediaType: found.mediaType });
}
