import type { FormatReader, MessageReader, Probe, ReadDocument, ReadOptions } from './format.js';
import { probeDocument } from './probe-document.js';
import { LOOSE_READERS, STRUCTURED_READERS } from './readers.js';
import { formatUnknown, refusalOf } from './refusal/refusal-of.js';
import { refuseUnreadable } from './refusal/refuse-unreadable.js';

/**
 * Reads the bytes of one transmission, whatever format they are in.
 * Rejects with a Fault of formats-faults.ts when the document as a whole cannot be read; an item that cannot is a fault in its place
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadDocument> {
  refuseUnreadable(bytes);
  const probe = probeDocument(bytes, options);
  const reader = readerFor(probe);
  const result = await reader.read(probe, options);
  return { format: reader.name, ...result, repairs: [...probe.repairs, ...result.repairs] };
}

function readerFor(probe: Probe): FormatReader | MessageReader {
  const structured = STRUCTURED_READERS.find((reader) => reader.detect(probe));
  if (structured !== undefined) return structured;
  const refusal = refusalOf(probe);
  if (refusal !== undefined) throw refusal;
  const loose = LOOSE_READERS.find((reader) => reader.detect(probe));
  if (loose === undefined) throw formatUnknown(probe);
  return loose;
}
