import { type ArticleFormat, Fault, type ProductItem } from '@wireroom/contracts';
import { type ArticleWriter, writers } from '@wireroom/formats';
import type { Rendition } from '../line/rendition.js';

/** A row of `publishing.product_entry`. */
export interface LogEntry {
  readonly sequence: number;
  readonly articleId: string;
  readonly revision: number;
  readonly withdrawn: boolean;
  readonly expired: boolean;
  readonly listedAt: Date;
}

/** `application/json`, and whatever is JSON by its suffix (RFC 6839). */
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\b/;

/** An entry as it goes out: as an object in formats that are JSON, as text in others, in base64 where that is not UTF-8. */
export function productItem(entry: LogEntry, rendition: Rendition | Fault, format: ArticleFormat): ProductItem {
  const { sequence, articleId, revision, withdrawn, expired, listedAt } = entry;
  const gone = expired ? { expired } : {};
  const head = { sequence, articleId, revision, withdrawn, ...gone, listedAt: listedAt.toISOString() };
  if (rendition instanceof Fault) {
    const { code, message, remedy, details } = rendition;
    return { ...head, fault: { code, message, remedy, details } };
  }
  const { mediaType, bytes } = rendition;
  if (JSON_TYPE.test(mediaType)) return { ...head, mediaType, article: JSON.parse(bytes.toString('utf8')) };
  const writer: ArticleWriter = writers[format];
  return writer.encoding === 'utf8'
    ? { ...head, mediaType, rendition: bytes.toString('utf8') }
    : { ...head, mediaType, rendition: bytes.toString('base64'), encoding: 'base64' };
}
