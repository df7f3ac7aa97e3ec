import {
  type DeskDestinationNews,
  type DeskWithdrawalNews,
  type WireEntry,
  type WirePage,
  wireCursor,
} from '@wireroom/contracts';
import { byArrival, mergeEntries } from './merge-entries.js';

export type Connection = 'connecting' | 'live' | 'reconnecting';

/** What the screen shows; replaced as a whole, never changed in place. */
export interface WireState {
  /** Newest arrival first. */
  readonly entries: readonly WireEntry[];
  readonly connection: Connection;
  /** Since when the connection is in that state. */
  readonly since: number;
  /** Documents and items in quarantine; undefined until the desk has told. */
  readonly rejections?: number;
  /** What was last told of destinations; undefined until the desk has told. */
  readonly destinations?: DeskDestinationNews;
  /** What was last told of withdrawals; undefined until the desk has told. */
  readonly withdrawals?: DeskWithdrawalNews;
  readonly loaded: boolean;
  readonly reachedEnd: boolean;
  /** Articles whose revision has just come in, with the time it did. */
  readonly fresh: ReadonlyMap<string, number>;
}

const EMPTY: WireState = {
  entries: [],
  connection: 'connecting',
  since: 0,
  loaded: false,
  reachedEnd: false,
  fresh: new Map(),
};
/** What is held in memory while new entries come in at the top; older ones are loaded again when scrolled to. */
const HELD = 5_000;

/** The wire as far as it is loaded. Fed by pages and by the stream, read by React through `useSyncExternalStore`. */
export class WireStore {
  private state = EMPTY;
  private readonly listeners = new Set<() => void>();

  readonly getState = (): WireState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Starts over from the first page: at the start, and when the stream says that too much was missed. */
  refresh(page: WirePage): void {
    this.set({ entries: page.entries, loaded: true, reachedEnd: page.nextCursor === undefined });
  }

  /** Adds the next, older page. */
  append(page: WirePage): void {
    this.set({ entries: mergeEntries(this.state.entries, page.entries), reachedEnd: page.nextCursor === undefined });
  }

  /** Takes in changes from the stream; `trim` lets go of the oldest above the limit. */
  apply(changes: readonly WireEntry[], trim: boolean): void {
    const within = this.state.reachedEnd ? changes : changes.filter((change) => this.covers(change));
    const entries = mergeEntries(this.state.entries, within);
    const fresh = markFresh(this.state, within, Date.now());
    if (trim && entries.length > HELD * 1.2) this.set({ entries: entries.slice(0, HELD), fresh, reachedEnd: false });
    else this.set({ entries, fresh });
  }

  setConnection(connection: Connection): void {
    if (connection !== this.state.connection) this.set({ connection, since: Date.now() });
  }

  setRejections(rejections: number): void {
    if (rejections !== this.state.rejections) this.set({ rejections });
  }

  setDestinations(destinations: DeskDestinationNews): void {
    if (destinations.sequence !== this.state.destinations?.sequence) this.set({ destinations });
  }

  setWithdrawals(withdrawals: DeskWithdrawalNews): void {
    if (withdrawals.sequence !== this.state.withdrawals?.sequence) this.set({ withdrawals });
  }

  /** Where the next page begins; undefined when everything is loaded. */
  nextCursor(): string | undefined {
    const last = this.state.entries.at(-1);
    return last && !this.state.reachedEnd ? wireCursor(last) : undefined;
  }

  /** A change below what is loaded comes with its page; shown now it would leave a hole above it. */
  private covers(change: WireEntry): boolean {
    const last = this.state.entries.at(-1);
    return last === undefined || byArrival(change, last) <= 0;
  }

  private set(part: Partial<WireState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

const FRESH_MS = 2_000;
/** With more than these at once everything would glow and nothing stand out. */
const FRESH_AT_MOST = 20;

/** What came in anew, as against a change of what was there: it stands above the newest known one. */
function markFresh(state: WireState, changes: readonly WireEntry[], now: number): ReadonlyMap<string, number> {
  const top = state.entries[0];
  const arrived = changes.filter((change) => !top || byArrival(change, top) < 0);
  const recent = [...state.fresh].filter(([, at]) => now - at < FRESH_MS);
  if (arrived.length === 0) return recent.length === state.fresh.size ? state.fresh : new Map(recent);
  return arrived.length > FRESH_AT_MOST
    ? new Map()
    : new Map([...recent, ...arrived.map((entry) => [entry.articleId, now] as const)]);
}
