import { ArticleFormat } from '@wireroom/contracts';
import Negotiator from 'negotiator';
import { formatsFault } from './formats-faults.js';
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
  /** Content-Type with charset. */
  readonly mediaType: string;
  /** A name for a file of it, in ASCII: the slugline, or the headline, and the revision. */
  readonly fileName: string;
  readonly bytes: Buffer;
}

/**
 * Renders an article in the format that was asked for; in the first of `writers` that suits where anything will do.
 * @throws Fault `format-not-offered` (406) when the name or none of the media types is one of ours
 */
export function renditionOf(rendering: Rendering, wanted: WantedFormat): Rendition {
  const writer = writerFor(wanted);
  if (writer === undefined) {
    throw formatsFault('format-not-offered', {
      wanted: wanted.format ?? wanted.accept,
      offered: ALL.map(({ name }) => name).join(', '),
    });
  }
  return {
    format: writer.name,
    mediaType: writer.mediaType,
    fileName: `${fileStem(rendering)}.${writer.ending}`,
    bytes: Buffer.from(writer.article(rendering), writer.encoding),
  };
}

/** In the order of the contract, whose first is what goes out where anything will do. */
const ALL: readonly ArticleWriter[] = ArticleFormat.options.flatMap((name) =>
  name in writers ? writers[name as keyof typeof writers] : [],
);
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

/** Characters of a file's name before revision and ending. */
const STEM_LENGTH = 60;

function fileStem({ article }: Rendering): string {
  const stem = (article.slugline ?? article.headline ?? '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, STEM_LENGTH);
  return `${stem === '' ? article.id : stem}-r${article.revision}`;
}
