import { z } from 'zod';
import { ArticleFormat } from './article-format.js';

/** The media types that formats are chosen by as well as by their names, without parameters. Of the versions of ninjs it is the newest. */
export const FORMAT_MEDIA_TYPES = {
  'application/json': 'ninjs',
  'application/vnd.iptc.g2.newsitem+xml': 'newsml-g2',
  'application/nitf+xml': 'nitf',
  'application/feed+json': 'jsonfeed',
  'application/atom+xml': 'atom',
  'application/rss+xml': 'rss',
  'text/html': 'html',
  'text/plain': 'text',
  'text/vnd.iptc-7901': 'iptc7901',
} as const satisfies Readonly<Record<string, ArticleFormat>>;

const MediaType = z.enum(Object.keys(FORMAT_MEDIA_TYPES) as [keyof typeof FORMAT_MEDIA_TYPES]);

/** A format by its name or its media type; the name is what is kept. */
export const ChosenFormat = z
  .union([ArticleFormat, MediaType.transform((mediaType): ArticleFormat => FORMAT_MEDIA_TYPES[mediaType])])
  .meta({ id: 'ChosenFormat' });
export type ChosenFormat = z.infer<typeof ChosenFormat>;
