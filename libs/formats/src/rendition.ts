import { ArticleFormat, type FormatDescription } from '@wireroom/contracts';
import Negotiator from 'negotiator';
import { formatsFault } from './formats-faults.js';
import { fileStemOf } from './outgoing/file-stem-of.js';
import type { ArticleWriter, Rendering } from './rendering.js';
import { writers } from './writers.js';

/** What somebody asked for: a format by its name, which goes first, or media types as in the header `Accept`. */
export interface WantedFormat {
  readonly format?: string;
  readonly accept?: string;
}

/** An article as bytes of one format. */
export interface Rendition {
  readonly format: ArticleFormat;
  readonly bytes: Buffer;
  /** Of an HTTP answer: Content-Type with charset, and a name for the file, in ASCII, of slugline or headline and revision. */
  readonly headers: Readonly<Record<'content-type' | 'content-disposition' | 'vary', string>>;
}

/** Every format that articles go out in, in the order of the contract. */
export function offeredFormats(): FormatDescription[] {
  return ALL.map(({ name, title, mediaType, ending }) => ({ name, title, mediaType, ending }));
}

/** The format that suits, by name or by media type; undefined where none does. Where anything will do, it is the first of the contract. */
export function chooseFormat(wanted: WantedFormat): ArticleFormat | undefined {
  return writerFor(wanted)?.name;
}

/**
 * Renders an article in the format that was asked for.
 * @throws Fault `format-not-offered` (406) when the name or none of the media types is one of ours
 */
export function renditionOf(rendering: Rendering, wanted: WantedFormat): Rendition {
  const writer = writerFor(wanted);
  if (writer === undefined) {
    const offered = ALL.map(({ name }) => name).join(', ');
    throw formatsFault('format-not-offered', { wanted: wanted.format ?? wanted.accept, offered });
  }
  return {
    format: writer.name,
    bytes: Buffer.from(writer.article(rendering), writer.encoding),
    headers: {
      'content-type': writer.mediaType,
      'content-disposition': `inline; filename="${fileStemOf(rendering.article)}.${writer.ending}"`,
      vary: 'accept',
    },
  };
}

/** In the order of the contract, whose first is what goes out where anything will do. */
const ALL: readonly ArticleWriter[] = ArticleFormat.options.map((name) => writers[name]);
/** Several versions of ninjs share a media type; the first of them, the newest, is the one that it means. */
const BY_MEDIA_TYPE = new Map<string, ArticleWriter>();
for (const writer of ALL) {
  const type = writer.mediaType.split(';', 1)[0] as string;
  if (!BY_MEDIA_TYPE.has(type)) BY_MEDIA_TYPE.set(type, writer);
}
const MEDIA_TYPES = [...BY_MEDIA_TYPE.keys()];

function writerFor({ format, accept }: WantedFormat): ArticleWriter | undefined {
  if (format !== undefined) return ALL.find(({ name }) => name === format);
  const [best] = new Negotiator({ headers: { accept: accept ?? '*/*' } }).mediaTypes(MEDIA_TYPES);
  return best === undefined ? undefined : BY_MEDIA_TYPE.get(best);
}
