import type { FormatReader, MessageReader, Probe, ReadDocument, ReadInner, ReadOptions } from './format.js';
import { formatsFault } from './formats-faults.js';
import { MAX_DOCUMENT_LEVELS } from './limits.js';
import { probeDocument } from './probe-document.js';
import { LOOSE_READERS, STRUCTURED_READERS } from './readers.js';
import { formatUnknown, refusalOf } from './refusal/refusal-of.js';
import { refuseUnreadable } from './refusal/refuse-unreadable.js';
import { withSignalsInText } from './signals/with-signals-in-text.js';

/**
 * Reads the bytes of one transmission, whatever format they are in.
 * Rejects with a Fault of formats-faults.ts when the document as a whole cannot be read; an item that cannot is a fault in its place
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadDocument> {
  const document = await readAtLevel(bytes, options, 0);
  return {
    ...document,
    items: document.items.map((entry) => ('item' in entry ? { item: withSignalsInText(entry.item) } : entry)),
  };
}

/** @param level how many documents are around this one */
async function readAtLevel(bytes: Uint8Array, options: ReadOptions, level: number): Promise<ReadDocument> {
  if (level > MAX_DOCUMENT_LEVELS)
    throw formatsFault('limit-exceeded', { limit: 'documents inside documents', allowed: MAX_DOCUMENT_LEVELS });
  refuseUnreadable(bytes);
  const probe = probeDocument(bytes, options);
  const reader = readerFor(probe);
  const readInner: ReadInner = (inner, innerOptions) => readAtLevel(inner, innerOptions, level + 1);
  const result = await reader.read(probe, options, readInner);
  const mended = 'hasOwnCharsets' in reader ? [] : probe.repairs;
  return { format: reader.name, ...result, repairs: [...mended, ...result.repairs] };
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
