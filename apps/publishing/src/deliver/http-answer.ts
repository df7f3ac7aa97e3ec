import type { Dispatcher } from 'undici';

/** An answer longer than this many bytes is not read to its end; the connection is given up instead. */
const ANSWER_LIMIT_BYTES = 64 * 1024;
/** Characters of an answer that an attempt keeps. */
export const EXCERPT_CHARACTERS = 500;

/** The beginning of an answer's text, at most four bytes a character of it. The rest is read and dropped, so that the connection can be kept. */
export async function excerptOf(body: Dispatcher.ResponseData['body'], characters = EXCERPT_CHARACTERS): Promise<string> {
  let read = 0;
  const parts: Buffer[] = [];
  for await (const part of body as AsyncIterable<Buffer>) {
    read += part.length;
    if (read <= characters * 4) parts.push(part);
    if (read > ANSWER_LIMIT_BYTES) break;
  }
  return Buffer.concat(parts).toString('utf8').replaceAll('\u0000', '').slice(0, characters);
}

/** The first bytes of an answer. The connection is given up where there are more. */
export async function bytesOf(body: Dispatcher.ResponseData['body'], limit: number): Promise<Buffer> {
  let read = 0;
  const parts: Buffer[] = [];
  for await (const part of body as AsyncIterable<Buffer>) {
    parts.push(part);
    read += part.length;
    if (read >= limit) break;
  }
  return Buffer.concat(parts).subarray(0, limit);
}

/** RFC 9110 Retry-After: seconds or an HTTP date. Milliseconds from now; undefined when it says nothing usable. */
export function retryAfterMs(header: string | string[] | undefined, now = Date.now()): number | undefined {
  if (typeof header !== 'string') return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
