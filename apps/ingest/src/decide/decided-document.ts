import type { Article, ChainEvidence, ItemOutcome, ItemReceipt, Lane } from '@wireroom/contracts';
import type { AcceptedOutcome, VersionMarks } from '@wireroom/editorial';
import type { StoryName } from './story-name.js';

/** A revision to be recorded. */
export interface NewRevision {
  readonly article: Article;
  readonly outcome: AcceptedOutcome;
  readonly reason: string;
  readonly lane: Lane;
  /** What the article's next revision is decided against, beside the article itself. */
  readonly marks: VersionMarks;
  readonly headGuid: string;
  readonly everUsable: boolean;
}

/** An article that says it replaces another one. */
export interface NewLink {
  readonly articleId: string;
  readonly predecessorId: string;
  readonly predecessorGuid: string;
  readonly kind: 'updates' | 'withdraws';
  readonly evidence: ChainEvidence;
  readonly at: Date;
}

/** Another guid of an article. */
export interface NewAlias {
  /** The id that the guid would give an article of its own. */
  readonly aliasId: string;
  readonly articleId: string;
  readonly guid: string;
  readonly reason: string;
  readonly evidence: ChainEvidence;
  readonly at: Date;
}

/** The newest article of a story. */
export interface NewStory extends StoryName {
  readonly articleId: string;
}

/** An item that made no revision of its article. */
export interface Repeat {
  readonly articleId: string;
  readonly source: string;
  readonly contentHash: string;
  readonly revision: number;
  readonly documentId: string;
  readonly index: number;
  readonly outcome: ItemOutcome;
  readonly at: Date;
}

/** Row 4: what each item of a document came to, and what is to be recorded of it. */
export interface DecidedDocument {
  readonly receipts: readonly ItemReceipt[];
  readonly revisions: readonly NewRevision[];
  readonly links: readonly NewLink[];
  readonly aliases: readonly NewAlias[];
  readonly stories: readonly NewStory[];
  readonly repeats: readonly Repeat[];
}
