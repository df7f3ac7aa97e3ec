/** Bytes at the start that can hold blank lines and the line of a mailbox file. */
const WITHIN = 4_096;

/**
 * Where the header of a mail begins: after blank lines, which gateways leave there, and after the line `From sender date` with which
 * each mail starts in a mailbox file (RFC 4155).
 */
export function skipEnvelope(bytes: Uint8Array): number {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, WITHIN)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?(?:[ \t]*\r?\n)*(?:>?From [^\n]*\n)?(?:[ \t]*\r?\n)*/.exec(start)![0].length;
}
