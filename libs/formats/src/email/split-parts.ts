import { decodeBytes } from '../charset/decode-bytes.js';
import { formatsFault } from '../formats-faults.js';
import { MAX_MAIL_HEAD, MAX_MAIL_LEVELS, MAX_MAIL_PARTS } from '../limits.js';
import { type Field, fieldNamed, type Parameterised, readFields, readParameterised } from './field.js';

/** A part of a mail as it stands in the bytes. The mail itself is the outermost part. */
export interface RawPart {
  readonly fields: readonly Field[];
  readonly type: Parameterised;
  /** Still in its transfer encoding; empty for a part that holds other parts. */
  readonly body: Uint8Array;
  readonly children: readonly RawPart[];
}

interface OpenPart extends RawPart {
  fields: readonly Field[];
  type: Parameterised;
  body: Uint8Array;
  readonly children: OpenPart[];
}

const NONE = new Uint8Array();
const PLAIN: Parameterised = { value: 'text/plain', parameters: new Map() };
const MESSAGE: Parameterised = { value: 'message/rfc822', parameters: new Map() };
/** Longest line that can be a boundary: RFC 2046 §5.1.1 allows 70 characters, programs write more. */
const LONGEST_BOUNDARY = 300;

/**
 * Finds the parts of a mail by their boundaries (RFC 2046 §5.1), in one pass. A part that nobody ended is ended by the next boundary of
 * any part around it, or by the end.
 * @throws Fault `limit-exceeded`
 */
export function splitParts(bytes: Uint8Array): RawPart {
  const splitter = new Splitter(bytes);
  for (let at = 0; at < bytes.length; ) {
    const feed = bytes.indexOf(0x0a, at);
    const end = feed < 0 ? bytes.length : feed + 1;
    splitter.line(at, end);
    at = end;
  }
  return splitter.end();
}

class Splitter {
  private readonly root = emptyPart(PLAIN);
  private readonly around: { readonly boundary: string; readonly part: OpenPart }[] = [];
  private current: OpenPart | undefined = this.root;
  /** Where the current part's header or body begins. */
  private start = 0;
  private inHead = true;
  private parts = 1;

  constructor(private readonly bytes: Uint8Array) {}

  line(from: number, to: number): void {
    if (this.around.length > 0 && this.bytes[from] === 0x2d && this.bytes[from + 1] === 0x2d && this.boundary(from, to)) return;
    if (!this.inHead || this.current === undefined) return;
    const isBlank = this.bytes[from] === 0x0a || (this.bytes[from] === 0x0d && to - from === 2);
    if (isBlank) this.endHead(from, to);
  }

  end(): RawPart {
    if (this.inHead) this.endHead(this.bytes.length, this.bytes.length);
    this.endBody(this.bytes.length);
    return this.root;
  }

  private boundary(from: number, to: number): boolean {
    if (to - from > LONGEST_BOUNDARY) return false;
    const written = Buffer.from(this.bytes.buffer, this.bytes.byteOffset + from + 2, to - from - 2)
      .toString('latin1')
      .trimEnd();
    const level = this.around.findLastIndex(({ boundary }) => written === boundary || written === `${boundary}--`);
    if (level < 0) return false;
    if (this.inHead) this.endHead(from, from);
    this.endBody(from);
    const { boundary, part } = this.around[level]!;
    const isLast = written !== boundary;
    this.around.length = isLast ? level : level + 1;
    this.current = isLast ? undefined : this.open(part);
    this.start = to;
    this.inHead = !isLast;
    return true;
  }

  private open(parent: OpenPart): OpenPart {
    if (++this.parts > MAX_MAIL_PARTS)
      throw formatsFault('limit-exceeded', { limit: 'parts of a mail', allowed: MAX_MAIL_PARTS });
    const part = emptyPart(parent.type.value === 'multipart/digest' ? MESSAGE : PLAIN);
    parent.children.push(part);
    return part;
  }

  private endHead(from: number, to: number): void {
    this.inHead = false;
    const part = this.current;
    if (part === undefined) return;
    const head = this.bytes.subarray(this.start, from);
    if (head.length > MAX_MAIL_HEAD)
      throw formatsFault('limit-exceeded', { limit: "bytes of a mail's header", allowed: MAX_MAIL_HEAD });
    part.fields = readFields(decodeBytes(head, []).text);
    const declared = fieldNamed(part.fields, 'content-type');
    if (declared !== undefined) part.type = readParameterised(declared);
    this.start = to;
    const boundary = part.type.parameters.get('boundary');
    if (!part.type.value.startsWith('multipart/') || boundary === undefined || boundary === '') return;
    if (this.around.length >= MAX_MAIL_LEVELS)
      throw formatsFault('limit-exceeded', { limit: 'levels of parts in a mail', allowed: MAX_MAIL_LEVELS });
    this.around.push({ boundary, part });
    // What stands before the first part is for programs that know no parts.
    this.current = undefined;
  }

  /** The line end before a boundary belongs to the boundary. */
  private endBody(at: number): void {
    if (this.current === undefined) return;
    let end = at;
    if (at < this.bytes.length && this.bytes[end - 1] === 0x0a) end--;
    if (end < at && this.bytes[end - 1] === 0x0d) end--;
    this.current.body = this.bytes.subarray(Math.min(this.start, end), end);
    this.current = undefined;
  }
}

function emptyPart(type: Parameterised): OpenPart {
  return { fields: [], type, body: NONE, children: [] };
}
