import { z } from 'zod';

/** The formats that an article goes out in, by the names that destinations and the API ask for. */
export const ArticleFormat = z
  .enum(['ninjs', 'ninjs-2.2', 'ninjs-1.6', 'newsml-g2', 'nitf', 'jsonfeed', 'atom', 'rss', 'html', 'text', 'iptc7901'])
  .meta({ id: 'ArticleFormat' });
export type ArticleFormat = z.infer<typeof ArticleFormat>;

/** What a format is called and how its files are named. */
export const FormatDescription = z
  .object({
    name: ArticleFormat,
    /** The standard and its version, such as `NewsML-G2 2.35`. */
    title: z.string(),
    /** Content-Type with charset; without its parameters it is what `Accept` asks for. */
    mediaType: z.string(),
    /** Ending of a file, without the dot. */
    ending: z.string(),
  })
  .meta({ id: 'FormatDescription' });
export type FormatDescription = z.infer<typeof FormatDescription>;
