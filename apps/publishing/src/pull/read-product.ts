import { Inject, Injectable } from '@nestjs/common';
import { type ArticleFormat, Fault, type ProductItem, type ProductPage } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import type { Rendition } from '../line/rendition.js';
import { type LogEntry, productItem } from './product-item.js';

/** How entries get their renditions; a fault of one is a value, and no neighbour's. */
export type RenderEntries = (wanted: readonly WantedEntry[]) => Promise<(entry: WantedEntry) => Rendition | Fault>;

interface WantedEntry {
  readonly articleId: string;
  readonly revision: number;
  readonly format: ArticleFormat;
}

/** Injection token of what renders entries. */
export const RENDER_ENTRIES = Symbol('RENDER_ENTRIES');

/** A page ends at this many bytes of renditions, however many entries were asked for; one entry it always has. */
const PAGE_BYTES = 8_000_000;

export interface PageWanted {
  /** Entries after this sequence. */
  readonly after: number;
  readonly limit: number;
  readonly format: ArticleFormat;
}

/** Reads what a route sent, oldest first. */
@Injectable()
export class ReadProduct {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(RENDER_ENTRIES) private readonly render: RenderEntries,
  ) {}

  async page(routeId: string, { after, limit, format }: PageWanted): Promise<ProductPage> {
    const entries = await this.gate.read<LogEntry>(
      `select sequence, article_id as "articleId", revision, withdrawn, expired, listed_at as "listedAt"
       from publishing.product_entry where route_id = $1 and sequence > $2 order by sequence limit $3`,
      [routeId, after, limit],
    );
    const items: ProductItem[] = [];
    if (entries.length === 0) return { items, cursor: after };
    const renditionOf = await this.render(entries.map((entry) => ({ ...entry, format })));
    let bytes = 0;
    for (const entry of entries) {
      const rendition = renditionOf({ ...entry, format });
      bytes += rendition instanceof Fault ? 0 : rendition.bytes.length;
      if (bytes > PAGE_BYTES && items.length > 0) break;
      items.push(productItem(entry, rendition, format));
    }
    return { items, cursor: items.at(-1)?.sequence ?? after };
  }
}
