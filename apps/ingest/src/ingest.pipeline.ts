import { Inject, Injectable } from '@nestjs/common';
import { Fault, type Receipt } from '@wireroom/contracts';
import { Outbox, TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock, GroupCommit } from '@wireroom/runtime';
import { decideItems } from './decide/decide-items.js';
import type { DecidedDocument } from './decide/decided-document.js';
import { type IdentifiedDocument, identify, idsToKnow, storiesNamed } from './decide/identify.js';
import { lockArticles } from './decide/lock-articles.js';
import { recallContents } from './decide/recall-contents.js';
import { INGEST_CONFIG, type IngestConfig } from './ingest.config.js';
import { ingestFault } from './ingest-faults.js';
import { keepDocuments } from './keep/keep-documents.js';
import { keepRepeats } from './keep/keep-repeats.js';
import { receiptOf } from './keep/receipt-of.js';
import { lockStories } from './link/lock-stories.js';
import { recordAliases } from './link/record-aliases.js';
import { recordLinks } from './link/record-links.js';
import { recordStories } from './link/record-stories.js';
import { type ParsedDocument, parseDocument } from './parse/parse-document.js';
import { namesOf } from './queue/names-of.js';
import { standingOf } from './queue/standing-of.js';
import type { Arrival } from './receive/arrival.js';
import { eventsOf } from './record/events-of.js';
import { recordArticles } from './record/record-articles.js';
import { recordRevisions } from './record/record-revisions.js';
import { dueStory } from './take/due-story.js';
import { forgetTakes } from './take/forget-takes.js';
import { joinDocuments } from './take/join-documents.js';
import { releaseStory } from './take/release-story.js';

/**
 * One commit at a time: all that arrives meanwhile shares the next. Two at once halve the batches, here and at every consumer
 * after, and were measured a tenth slower.
 */
const COMMITS_AT_ONCE = 1;
/** Beside those, for withdrawals and what they take along alone (docs/adr/0032). */
const COMMITS_OF_WITHDRAWALS = 1;
/** How often a commit that met another one is tried again before its senders are told to. */
const CONFLICT_TRIES = 3;

/**
 * Rows 1 to 6 of the line: an arrival is parsed, its items are identified, and then, in one transaction for all documents
 * that wait, decided, kept and recorded with their events in the outbox. Only after that commit is the sender answered.
 */
@Injectable()
export class IngestPipeline {
  private readonly commits: GroupCommit<IdentifiedDocument, Receipt>;

  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(INGEST_CONFIG) private readonly config: IngestConfig,
  ) {
    this.commits = new GroupCommit((documents, urgent) => this.commit(documents, urgent), {
      maxBatch: config.WIREROOM_COMMIT_BATCH,
      concurrency: COMMITS_AT_ONCE,
      reserved: COMMITS_OF_WITHDRAWALS,
    });
  }

  /**
   * Takes a document and answers its receipt once it is safe.
   * @throws Fault with `documentId` in its details when the document is kept in quarantine (422), `backlog-full` (503)
   */
  async accept(arrival: Arrival): Promise<Receipt> {
    const limit = this.config.WIREROOM_COMMIT_QUEUE;
    if (this.commits.depth >= limit) throw ingestFault('backlog-full', { limit });
    const parsed = await parseDocument(arrival);
    const receipt = await this.queue(identify(arrival, parsed));
    if (parsed.fault === undefined) return receipt;
    const { code, definition, details } = parsed.fault;
    throw new Fault(code, definition, { ...details, documentId: receipt.documentId });
  }

  /** Documents that wait for their commit. */
  get waiting(): number {
    return this.commits.depth;
  }

  /** What a person orders takes the line at once, in the order's own transaction. */
  async order({ arrival, parsed }: { arrival: Arrival; parsed: ParsedDocument }): Promise<Receipt> {
    const [receipt] = await this.gate.run(() => this.decideKeepRecord([identify(arrival, parsed)]), { urgent: true });
    return receipt as Receipt;
  }

  /** Lets one story go out of which a part has waited long enough. @returns whether there was one */
  async releaseDueStory(): Promise<boolean> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - this.config.WIREROOM_TAKES_WAIT * 1_000);
    return this.gate.run(async () => {
      const story = await dueStory(this.gate, since);
      const document = story && (await releaseStory(this.gate, story, { now, since }));
      if (document !== undefined) await this.decideKeepRecord([document]);
      if (story === undefined) await forgetTakes(this.gate, now);
      return story !== undefined;
    });
  }

  /**
   * A withdrawal goes before what it has nothing to do with. What waits may name its article otherwise, and may be recorded as the same one meanwhile: what is tied
   * to it is looked for before the aliases are, so that nothing is missed in between.
   */
  private async queue(document: IdentifiedDocument): Promise<Receipt> {
    const { keys, urgent } = standingOf(document);
    if (!urgent) return this.commits.submit(document, { keys });
    return this.commits.submit(document, { urgent, keys: await namesOf(this.gate, this.commits.tiedTo(keys)) });
  }

  private async commit(documents: IdentifiedDocument[], urgent: boolean): Promise<Receipt[]> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.gate.run(() => this.decideKeepRecord(documents), { urgent });
      } catch (error) {
        const conflict = error instanceof Fault && error.code === 'transaction-conflict';
        if (!conflict || tries === CONFLICT_TRIES) throw error;
      }
    }
  }

  private async decideKeepRecord(arrived: IdentifiedDocument[]): Promise<Receipt[]> {
    const joined = await joinDocuments(this.gate, arrived);
    const documents = joined.map(({ document }) => document);
    const stories = await lockStories(this.gate, storiesNamed(documents));
    const lockedStories = new Set(stories.keys());
    const known = await lockArticles(this.gate, idsToKnow(documents), stories);
    await recallContents(this.gate, documents, known);
    const decided = documents.map((document) => ({ document, ...decideItems(document, known) }));
    const receipts = decided.map(({ document, receipts }, i) => {
      const all = [...receipts, ...(joined[i]?.receipts ?? [])].sort((a, b) => a.index - b.index);
      return receiptOf(document.arrival, document.parsed, all);
    });
    await keepDocuments(
      this.gate,
      documents.map(({ arrival }, i) => ({ arrival, receipt: receipts[i] as Receipt })),
    );
    const revisions = decided.flatMap((each) => each.revisions);
    if (revisions.length > 0) {
      await recordArticles(this.gate, revisions);
      await recordRevisions(this.gate, revisions);
    }
    await keepRepeats(
      this.gate,
      decided.flatMap((each) => each.repeats),
    );
    await this.recordChains(decided, lockedStories);
    const at = this.clock.now();
    await this.outbox.add(decided.flatMap((each) => eventsOf(each.document, each, at)));
    return receipts;
  }

  /** Each is a statement only where there is something to record. */
  private async recordChains(decided: readonly DecidedDocument[], lockedStories: ReadonlySet<string>): Promise<void> {
    await recordLinks(
      this.gate,
      decided.flatMap((each) => each.links),
    );
    await recordAliases(
      this.gate,
      decided.flatMap((each) => each.aliases),
    );
    await recordStories(
      this.gate,
      decided.flatMap((each) => each.stories),
      lockedStories,
    );
  }
}
