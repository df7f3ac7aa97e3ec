import { type Article, type ArticleReceivedData, blockText, type WireEntry } from '@wireroom/contracts';

/** What a line of the wire shows of the revision itself. */
export type EntryHead = Omit<
  WireEntry,
  'sequence' | 'articleId' | 'revision' | 'receivedAt' | 'places' | 'enriched' | 'deliveries' | 'held'
>;

/** A headline made of text is cut here, in characters. */
const HEADLINE_LENGTH = 140;

export function entryHead({ article, outcome, lane }: ArticleReceivedData): EntryHead {
  return {
    provider: article.provider,
    source: article.source,
    pubStatus: article.pubStatus,
    outcome,
    lane,
    urgency: article.urgency,
    headline: entryHeadline(article),
    headlineOrigin: article.headlineOrigin,
    slugline: article.slugline,
    language: article.language ?? 'und',
    embargoUntil: article.embargoUntil,
    versionCreated: article.versionCreated,
    aiDisclosed: article.provenance?.aiDisclosure !== undefined,
  };
}

/** The headline, else the start of the text; empty when there is neither. */
export function entryHeadline({ headline, abstract, body }: Article): string {
  if (headline) return headline;
  const first = body.find((block) => blockText(block).trim() !== '');
  const text = (abstract ?? (first ? blockText(first) : '')).replace(/\s+/g, ' ').trim();
  if (text.length <= HEADLINE_LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf(' ', HEADLINE_LENGTH) + 1 || HEADLINE_LENGTH).trimEnd()}…`;
}
