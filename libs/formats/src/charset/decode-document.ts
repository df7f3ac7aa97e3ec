import type { Repair } from '@wireroom/contracts';
import iconv from 'iconv-lite';
import { charsetParameter, declaredCharset } from './declared-charset.js';
import { decodeBytes } from './decode-bytes.js';
import type { Decoded } from './decoded.js';
import { unicodeSignature } from './unicode-signature.js';

/**
 * The text of a document, its charset found and any wrong declaration of it repaired. Never throws.
 * @param contentType the transport's Content-Type with its parameters
 */
export function decodeDocument(bytes: Uint8Array, contentType?: string): Decoded {
  const transport = charsetParameter(contentType);
  const signature = unicodeSignature(bytes);
  if (signature !== undefined) {
    const { charset, skip } = signature;
    const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset + skip, bytes.byteLength - skip), charset);
    return { text, charset, repairs: contradiction(charset, [transport, declaredIn(text)]) };
  }
  const own = declaredCharset(bytes);
  return decodeBytes(
    bytes,
    [transport, own].filter((label) => label !== undefined),
  );
}

function declaredIn(text: string): string | undefined {
  return declaredCharset(Buffer.from(text.slice(0, 1_024), 'latin1'));
}

/** A declaration that the mark proves wrong. `utf-16` and `utf-16le` are no contradiction. */
function contradiction(charset: string, declared: readonly (string | undefined)[]): Repair[] {
  const wrong = declared.find((label) => label !== undefined && !charset.startsWith(label.replace(/^utf(?=\d)/, 'utf-')));
  return wrong === undefined ? [] : [{ code: 'charset-mismatch', detail: `declared ${wrong}, read as ${charset}` }];
}
