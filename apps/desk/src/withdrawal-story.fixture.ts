import type {
  ArticleWithdrawn,
  DeskWithdrawalPage,
  DeskWithdrawalRecord,
  Obligation,
  ObligationChanged,
  PubStatus,
} from '@wireroom/contracts';
import { BatchContext } from '@wireroom/messaging';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, articleReceived, idOf } from '@wireroom/testkit';
import type { TestDesk } from './desk.fixture.js';
import { DeskPipeline } from './desk.pipeline.js';

const start = Date.now();
/** A time of this run, so that it falls into the partitions there are. */
const instant = (later: number) => new Date(start + later).toISOString();
const articleOf = (name: string) => anArticle({ guid: `urn:example:${name}` }).id;

/** The obligation of a destination to let go of the article of that name. */
export function obligationOf(name: string, destinationId: string, given: Partial<Obligation> = {}): Obligation {
  const revision = given.revision ?? 2;
  return {
    id: idOf(name, String(revision), destinationId),
    articleId: articleOf(name),
    revision,
    recipient: { kind: 'destination', destinationId, channel: 'webhook' },
    received: [{ revision: 1, at: instant(-60_000) }],
    state: 'open',
    openedAt: instant(0),
    dueAt: instant(120_000),
    attempts: 0,
    ...given,
  };
}

/** `article.withdrawn` of the article of that name, so many milliseconds after the first. */
export function withdrawn(
  name: string,
  obligations: Obligation[],
  { revision = 2, later = 0, pubStatus = 'canceled' as PubStatus } = {},
): ArticleWithdrawn {
  const data = { articleId: articleOf(name), revision, lane: 'flash' as const, pubStatus, obligations };
  return { time: instant(later), data } as ArticleWithdrawn;
}

export const changedTo = (obligation: Obligation, sequence: number): ObligationChanged =>
  ({ data: { obligation, sequence } }) as ObligationChanged;

/** Hands events to the desk, each call in a transaction of its own, and reads what it makes of them. */
export class WithdrawalStory {
  private readonly pipeline: DeskPipeline;
  private readonly gate: TransactionGate;

  constructor(private readonly desk: TestDesk) {
    this.pipeline = desk.app.get(DeskPipeline);
    this.gate = desk.app.get(TransactionGate);
  }

  /** A revision of the article of that name comes in. */
  receive(name: string, revision: number, given: Parameters<typeof anArticle>[0] = {}): Promise<void> {
    const article = anArticle({ headline: `About ${name}`, ...given, guid: `urn:example:${name}`, revision });
    const event = articleReceived({ article });
    return this.gate.run(() => this.pipeline.received([event], new BatchContext('desk-test', new Map())));
  }

  withdraw(...events: ArticleWithdrawn[]): Promise<void> {
    return this.gate.run(() => this.pipeline.withdrawn(events));
  }

  change(...events: ObligationChanged[]): Promise<void> {
    return this.gate.run(() => this.pipeline.obligationChanged(events));
  }

  page(query = ''): Promise<DeskWithdrawalPage> {
    return this.get(`/api/withdrawals${query}`);
  }

  record(name: string): Promise<DeskWithdrawalRecord> {
    return this.get(`/api/withdrawals/${articleOf(name)}`);
  }

  private async get<T>(path: string): Promise<T> {
    const response = await fetch(this.desk.url + path);
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    return (await response.json()) as T;
  }
}
