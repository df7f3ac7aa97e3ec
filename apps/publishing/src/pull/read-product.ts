import { Inject, Injectable } from '@nestjs/common';
import { type ArticleFormat, Fault, type ProductItem, type ProductPage } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import type { Rendition } from '../line/rendition.js';
import { publishingFault } from '../publishing-faults.js';
import { Readings } from '../reader/readings.js';
import { newestWithdrawals } from './newest-withdrawals.js';
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
  /** Whose page it is; absent where nobody knows. */
  readonly reader?: PullReader;
}

/** A client of a route and the name of its cursor, empty where it keeps its place itself. */
export interface PullReader {
  readonly client: string;
  readonly cursor: string;
}

/** Who reads from that place: a client, or whoever has the cursor; undefined for somebody without key and cursor, whom nobody knows. */
export function readerBy(client: string, place: string | number | undefined): PullReader | undefined {
  if (typeof place === 'string') return { client, cursor: place };
  return client === '' ? undefined : { client, cursor: '' };
}

/** Reads what a route sent, oldest first. */
@Injectable()
export class ReadProduct {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(RENDER_ENTRIES) private readonly render: RenderEntries,
    @Inject(Readings) private readonly readings: Readings,
  ) {}

  /**
   * That the reader may have the page is on record when it is answered. Only then is it asked what was withdrawn: a withdrawal either finds the record, or is
   * found here, and copy that was withdrawn does not go out again, however old the place is that a client reads from.
   */
  async page(routeId: string, wanted: PageWanted): Promise<ProductPage> {
    const page = await this.read(routeId, wanted);
    if (page.items.length === 0) return page;
    const { after, reader } = wanted;
    if (reader !== undefined) {
      const high = page.cursor;
      await this.readings.serve({ reader: { kind: 'pull', routeId, ...reader }, low: after + 1, high, state: high });
    }
    const withdrawn = await newestWithdrawals(this.gate, [...new Set(page.items.map(({ articleId }) => articleId))]);
    return { ...page, items: page.items.map((item) => withoutWithdrawn(item, withdrawn)) };
  }

  private async read(routeId: string, { after, limit, format }: PageWanted): Promise<ProductPage> {
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

/** An entry whose article was withdrawn by a later revision keeps its place, without the text. */
function withoutWithdrawn(item: ProductItem, withdrawn: ReadonlyMap<string, number>): ProductItem {
  const { sequence, articleId, revision, listedAt, expired } = item;
  if (revision >= (withdrawn.get(articleId) ?? 0)) return item;
  const { code, message, remedy, details } = publishingFault('revision-withdrawn', { articleId, revision });
  return {
    sequence,
    articleId,
    revision,
    withdrawn: item.withdrawn,
    expired,
    listedAt,
    fault: { code, message, remedy, details },
  };
}
