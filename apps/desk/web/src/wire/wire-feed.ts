import type { DeskDestinationNews, DeskWithdrawalNews, WireEntry, WirePage } from '@wireroom/contracts';
import { fetchJson } from '../api/fetch-json.js';
import type { WireStore } from './wire-store.js';

const PAGE = 200;
/** Changes are shown four times a second at most: a burst of hundreds costs one render. */
const FLUSH_MS = 250;
const RETRY_MS = 2_000;

/** Keeps a store in step with the desk: first page, then the stream, and older pages on demand. */
export class WireFeed {
  /** False while the reader is somewhere down the list, where nothing may be taken away. */
  atTop = true;
  private events?: EventSource;
  private pending: WireEntry[] = [];
  private flushing?: ReturnType<typeof setTimeout>;
  private retrying?: ReturnType<typeof setTimeout>;
  private loadingMore = false;
  private readonly watchers = new Map<string, () => void>();

  constructor(private readonly store: WireStore) {}

  /** Begins, and begins anew after a gap too long to be filled. */
  readonly start = async (): Promise<void> => {
    this.stop();
    try {
      const page = await fetchJson<WirePage>(`/api/wire?limit=${PAGE}`);
      this.store.refresh(page);
      this.listen(page.latestSequence);
      for (const onChange of this.watchers.values()) onChange();
    } catch {
      this.store.setConnection('reconnecting');
      this.retrying = setTimeout(this.start, RETRY_MS);
    }
  };

  stop(): void {
    this.events?.close();
    this.events = undefined;
    clearTimeout(this.retrying);
    clearTimeout(this.flushing);
    this.flushing = undefined;
    this.pending = [];
  }

  /** Calls back at every change of one article, loaded or not, and when changes may have been missed. */
  watch(articleId: string, onChange: () => void): () => void {
    this.watchers.set(articleId, onChange);
    return () => this.watchers.delete(articleId);
  }

  readonly loadMore = async (): Promise<void> => {
    const cursor = this.store.nextCursor();
    if (this.loadingMore || cursor === undefined) return;
    this.loadingMore = true;
    try {
      const page = await fetchJson<WirePage>(`/api/wire?before=${encodeURIComponent(cursor)}&limit=${PAGE}`);
      if (this.store.nextCursor() === cursor) this.store.append(page);
    } catch {
      // The connection badge tells of a desk that is away, and scrolling on asks again.
    } finally {
      this.loadingMore = false;
    }
  };

  /** The browser reconnects by itself and then sends the last event's id, which the desk prefers to `after`. */
  private listen(after: number): void {
    const events = new EventSource(`/api/wire/stream?after=${after}`);
    this.events = events;
    events.onopen = () => this.store.setConnection('live');
    events.onerror = () => {
      this.store.setConnection('reconnecting');
      // A refusal ends an EventSource for good; everything else it retries.
      if (events.readyState === EventSource.CLOSED) this.retrying = setTimeout(this.start, RETRY_MS);
    };
    events.addEventListener('entry', (event) => this.take(JSON.parse(event.data) as WireEntry));
    events.addEventListener('rejections', (event) => this.store.setRejections(Number(event.data)));
    events.addEventListener('destinations', (event) => this.store.setDestinations(JSON.parse(event.data) as DeskDestinationNews));
    events.addEventListener('withdrawals', (event) => this.store.setWithdrawals(JSON.parse(event.data) as DeskWithdrawalNews));
    events.addEventListener('refresh', () => void this.start());
  }

  private take(entry: WireEntry): void {
    this.watchers.get(entry.articleId)?.();
    this.pending.push(entry);
    this.flushing ??= setTimeout(() => {
      this.flushing = undefined;
      const changes = this.pending;
      this.pending = [];
      this.store.apply(changes, this.atTop);
    }, FLUSH_MS);
  }
}
