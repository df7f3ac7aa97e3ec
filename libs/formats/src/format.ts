import type { Fault, FeedInfo, Item, Repair } from '@wireroom/contracts';

/** What a reader is told beside the bytes. */
export interface ReadOptions {
  /** The transport's Content-Type, a hint only: the format is decided from the bytes. */
  readonly mediaType?: string;
  /** Where the document came from (RFC 9110 Content-Location): base for relative references. */
  readonly sourceUrl?: string;
}

/** What a detector looks at. Decoding is done once and shared by all of them. */
export interface Probe {
  readonly bytes: Uint8Array;
  /** The whole document as text, with its charset repaired where it was declared wrongly. */
  readonly text: string;
  /** `type/subtype` in lower case without parameters, if the transport said one. */
  readonly mediaType?: string;
  /** The first significant character: `<`, `{`, `[` or other. */
  readonly first: string;
  /** Local name of the XML or HTML root element in lower case, its namespace, and the attributes as written. */
  readonly root?: { readonly name: string; readonly namespace?: string; readonly attributes: string };
  /** The document parsed as JSON, when it is JSON. */
  readonly json?: unknown;
  readonly repairs: readonly Repair[];
}

/** One item in document order: read, or refused with the reason while its neighbours go on. */
export type ReadItem = { readonly item: Item } | { readonly fault: Fault };

export interface ReadResult {
  readonly feed?: FeedInfo;
  readonly items: readonly ReadItem[];
  /** Faults of the document as a whole that were mended. */
  readonly repairs: readonly Repair[];
}

/** A wire format that we read: one folder with detect, parse and adapt. */
export interface FormatReader {
  /** Name of the folder, as receipts and metrics show it. */
  readonly name: string;
  detect(probe: Probe): boolean;
  /** @throws Fault when the document as a whole cannot be read. */
  read(probe: Probe, options: ReadOptions): ReadResult;
}

/** Reads a document that came inside another; it rejects as `readDocument` does, and when documents are nested too deeply. */
export type ReadInner = (bytes: Uint8Array, options: ReadOptions) => Promise<ReadDocument>;

/** A format that is read bit by bit, as e-mail is: its items may be documents of their own in another format. */
export interface MessageReader extends Omit<FormatReader, 'read'> {
  /** Its parts declare their charsets themselves, so what the document as a whole seemed to be in says nothing. */
  readonly hasOwnCharsets: true;
  /** Rejects with a Fault when the document as a whole cannot be read. */
  read(probe: Probe, options: ReadOptions, readInner: ReadInner): Promise<ReadResult>;
}

/** A document as read: `format` is the name of the reader that took it. */
export interface ReadDocument extends ReadResult {
  readonly format: string;
}
