import { z } from 'zod';

/**
 * An inline mark over a block's plain text. Offsets are UTF-16 code units (what `String.prototype.slice` takes),
 * `start` inclusive, `end` exclusive. Marks may nest; they never cross.
 */
export const Mark = z
  .object({
    type: z.enum(['link', 'emphasis', 'strong', 'sub', 'sup']),
    start: z.int().min(0),
    end: z.int().min(0),
    /** Only on `link`: an absolute http(s), mailto or tel URL. */
    href: z.string().optional(),
  })
  .meta({ id: 'Mark' });
export type Mark = z.infer<typeof Mark>;

/** A run of plain text with its marks. */
export const Inline = z.object({ text: z.string(), marks: z.array(Mark).optional() }).meta({ id: 'Inline' });
export type Inline = z.infer<typeof Inline>;

export const Paragraph = z.object({ type: z.literal('paragraph'), ...Inline.shape }).meta({ id: 'Paragraph' });
export const Heading = z
  .object({ type: z.literal('heading'), level: z.int().min(1).max(6), ...Inline.shape })
  .meta({ id: 'Heading' });
/** `depth` 0 is the outermost list; nested lists are flattened to deeper items in reading order. */
export const ListItem = z.object({ ...Inline.shape, depth: z.int().min(0).optional() }).meta({ id: 'ListItem' });
export const List = z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(ListItem) }).meta({ id: 'List' });
export const Quote = z.object({ type: z.literal('quote'), ...Inline.shape, cite: z.string().optional() }).meta({ id: 'Quote' });
export const TableCell = z.object({ ...Inline.shape, header: z.boolean().optional() }).meta({ id: 'TableCell' });
export const Table = z
  .object({ type: z.literal('table'), rows: z.array(z.array(TableCell)), caption: z.string().optional() })
  .meta({ id: 'Table' });
export const Figure = z
  .object({
    type: z.literal('figure'),
    /** Absolute URL of the picture or video, if the source gave one. */
    href: z.string().optional(),
    alt: z.string().optional(),
    caption: z.string().optional(),
    credit: z.string().optional(),
  })
  .meta({ id: 'Figure' });
export const Preformatted = z.object({ type: z.literal('preformatted'), text: z.string() }).meta({ id: 'Preformatted' });
/** A player, post or document of another site: its address and its fallback text, never its code. */
export const Embed = z.object({ type: z.literal('embed'), href: z.string(), text: z.string().optional() }).meta({ id: 'Embed' });

export const Block = z
  .discriminatedUnion('type', [Paragraph, Heading, List, Quote, Table, Figure, Preformatted, Embed])
  .meta({ id: 'Block' });
export type Block = z.infer<typeof Block>;
export type ListItem = z.infer<typeof ListItem>;
export type TableCell = z.infer<typeof TableCell>;
export type Figure = z.infer<typeof Figure>;
