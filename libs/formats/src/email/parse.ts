import PostalMime, { decodeWords } from 'postal-mime';
import { MAX_MAIL_HEAD } from '../limits.js';
import { inUtf8Words } from './encoded-words.js';
import { fieldNamed, readParameterised } from './field.js';
import { skipEnvelope } from './skip-envelope.js';
import { type RawPart, splitParts } from './split-parts.js';

/** What a part says of itself beside its content. */
export interface PartLabel {
  /** `type/subtype` in lower case. */
  readonly mediaType: string;
  /** File name, its charset and continuations (RFC 2231) resolved, without any path. */
  readonly name?: string;
  /** Without its angle brackets. */
  readonly contentId?: string;
  readonly description?: string;
}

/** The parts of a mail. @throws Fault `limit-exceeded` */
export function parseMail(bytes: Uint8Array): RawPart {
  return splitParts(bytes.subarray(skipEnvelope(bytes)));
}

/** Text of a header value: encoded words decoded, white space collapsed. */
export function headerText(value: string): string {
  return decodeWords(inUtf8Words(value)).replace(/\s+/g, ' ').trim();
}

/** Whether a part wants to be a file beside the text. */
export function isAttached(part: RawPart): boolean {
  return readParameterised(fieldNamed(part.fields, 'content-disposition') ?? '').value === 'attachment';
}

/** What a part is called, without decoding its content. */
export async function labelOf(part: RawPart): Promise<PartLabel> {
  return (await decoded({ ...part, body: new Uint8Array() })).label;
}

/** The content of a part, its transfer encoding undone. What makes no sense in base64 or quoted-printable is left out or stays as it is. */
export async function contentOf(part: RawPart): Promise<Uint8Array> {
  const isEncoded = /base64|quoted-printable/i.test(fieldNamed(part.fields, 'content-transfer-encoding') ?? '');
  return isEncoded ? (await decoded(part)).content : part.body;
}

const CARRIED = ['content-disposition', 'content-transfer-encoding', 'content-id', 'content-description'];

/**
 * Lets postal-mime decode one part. It gets the part as a file of unknown type, because texts it gives only as text, read in the
 * declared charset by the platform's decoders: a wrong declaration then is beyond repair, and Node 20 takes windows-1252 for Latin 1.
 */
async function decoded(part: RawPart): Promise<{ content: Uint8Array; label: PartLabel }> {
  const declared = fieldNamed(part.fields, 'content-type') ?? '';
  const parameters = declared.includes(';') ? declared.slice(declared.indexOf(';')) : '';
  const head = [`Content-Type: application/octet-stream${parameters}`];
  for (const name of CARRIED) {
    const value = fieldNamed(part.fields, name);
    if (value !== undefined) head.push(`${name}: ${value}`);
  }
  const bytes = Buffer.concat([Buffer.from(`${head.map(inUtf8Words).join('\r\n')}\r\n\r\n`), part.body]);
  const { attachments } = await PostalMime.parse(bytes, { maxHeadersSize: 4 * MAX_MAIL_HEAD });
  const found = attachments[0];
  const content = found === undefined || typeof found.content === 'string' ? new Uint8Array() : new Uint8Array(found.content);
  const name = found?.filename?.split(/[/\\]/).pop()?.trim();
  const contentId = found?.contentId?.replace(/^<|>$/g, '').trim();
  return {
    content,
    label: {
      mediaType: part.type.value,
      ...(name ? { name } : {}),
      ...(contentId ? { contentId } : {}),
      ...(found?.description ? { description: found.description } : {}),
    },
  };
}
