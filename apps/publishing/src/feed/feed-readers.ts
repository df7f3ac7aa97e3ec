import { Inject, Injectable } from '@nestjs/common';
import { TransactionGate } from '@wireroom/persistence';
import { type Reading, takenOf } from '../reader/reading.js';
import { Readings } from '../reader/readings.js';
import { withdrawnSince } from '../reader/withdrawn-since.js';
import { type FeedPage, type FeedState, feedPage, feedState, type PageWanted } from './feed-page.js';

/** Who asks for a page of a feed. */
export interface FeedClient {
  readonly routeId: string;
  /** Empty where nobody knows who it is, or nothing is sent: then nothing is on record. */
  readonly client: string;
}

/** A page that may be sent. */
export interface ServedPage extends FeedPage {
  /** What the feed was when it was read, or before. */
  readonly state: FeedState;
  /** To be called when the client has the page. */
  readonly sent: () => void;
}

/** Pages of feeds, with a record of who got which: what a client may have is written down before it is sent. */
@Injectable()
export class FeedReaders {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(Readings) private readonly readings: Readings,
  ) {}

  /** Reads the page anew when something was withdrawn before it was on record: that withdrawal has not looked at this client. */
  async page({ routeId, client }: FeedClient, wanted: PageWanted): Promise<ServedPage> {
    for (;;) {
      const before = await feedState(this.gate, routeId);
      const page = await feedPage(this.gate, routeId, wanted);
      const state = { ...before, sequence: Math.max(before.sequence, page.entries[0]?.sequence ?? 0) };
      const reading = readingOf({ routeId, client }, { page, state: state.sequence, before: wanted.before });
      if (reading === undefined) return { ...page, state, sent: () => undefined };
      await this.readings.serve(reading);
      if ((await withdrawnSince(this.gate, routeId, state.sequence)) === undefined)
        return { ...page, state, sent: () => this.readings.note(takenOf(reading)) };
    }
  }

  /** The client says by its ETag that it has the page of this state, whether or not the answer that brought it was seen to its end. */
  unchanged({ routeId, client }: FeedClient, page: { state: number; before?: number }): void {
    if (client === '') return;
    const high = highOf(page);
    this.readings.note({ reader: { kind: 'feed', routeId, client }, low: 0, from: high, to: high });
  }
}

/** What stands on the page: all between its oldest entry and its newest, or the feed's beginning and end. */
function readingOf({ routeId, client }: FeedClient, at: { page: FeedPage; state: number; before?: number }): Reading | undefined {
  const high = highOf(at);
  const low = at.page.next ?? 1;
  return client === '' || high < low ? undefined : { reader: { kind: 'feed', routeId, client }, low, high, state: at.state };
}

function highOf({ state, before }: { state: number; before?: number }): number {
  return before === undefined ? state : Math.min(state, before - 1);
}
