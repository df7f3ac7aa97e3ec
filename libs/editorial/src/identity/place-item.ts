import type { ChainEvidence, PubStatus, Signal } from '@wireroom/contracts';
import type { Standing } from '../revision/decide-revision.js';
import { articleIdOf } from './ids.js';

/** An article by its identity. */
export interface ArticleIdentity {
  readonly articleId: string;
  /** The article's own guid. */
  readonly guid: string;
}

/** An article that is there. */
export interface FoundArticle extends ArticleIdentity {
  /** Guid of the item that made its newest revision. */
  readonly headGuid: string;
}

/** What an item says of where it belongs. */
export interface ItemToPlace {
  readonly guid: string;
  /** The provider gave the guid; it was not made from the item's own words. */
  readonly isGuidGiven: boolean;
  readonly pubStatus: PubStatus;
  readonly signals: readonly Signal[];
  /** Guids that it says it replaces, without its own. */
  readonly replaces: readonly string[];
  /** What says that it is an update, or, where a field of the format does, its slugline. */
  readonly words: string;
}

/** How items of a source and format find their articles. */
export interface PlaceRules {
  readonly provider: string;
  /** Whether an item joins the article that it replaces. */
  readonly joinsWhatItReplaces: boolean;
  /** Whether a withdrawal has a guid of its own in this format, and names what it withdraws as that which it replaces. */
  readonly withdrawsWhatItReplaces: boolean;
}

/** What is known of the provider's articles. */
export interface KnownArticles {
  /** The article that a guid belongs to, as its own or as an alias. */
  find(guid: string): FoundArticle | undefined;
  /** The article that has the item's slugline on its day, where the source's takes go by it. */
  readonly sameSlugline?: FoundArticle | undefined;
}

/** Why an item belongs to an article that does not have its guid. */
export interface Joining {
  readonly reason: 'joined-by-update' | 'joined-by-slugline' | 'withdrawn-by-link';
  readonly evidence: ChainEvidence;
}

/** The article that an item belongs to. */
export interface Place extends ArticleIdentity {
  readonly standing: Standing;
  /** Set for a `successor`: its guid becomes an alias of the article. */
  readonly joining?: Joining;
  /** A withdrawal that names nothing that is known by a guid: what it may mean, for a person to see. */
  readonly advice?: 'withdrawal-names-no-item' | 'withdrawal-matches-slugline-only';
}

/**
 * Finds the article of an item. A guid that is known, also as an alias, decides alone: articles that are there are never merged. One that
 * is new joins another article only by a rule of its source, and a withdrawal only what it names by guid.
 */
export function placeItem(item: ItemToPlace, rules: PlaceRules, known: KnownArticles): Place {
  const found = known.find(item.guid);
  if (found !== undefined) {
    const { articleId, guid, headGuid } = found;
    return { articleId, guid, standing: headGuid === item.guid ? 'own' : 'superseded' };
  }
  return placeByLink(item, rules, known) ?? placeBySlugline(item, known) ?? placeAlone(item, rules, known);
}

/** An article of its own for the item, whatever it says that it replaces. */
export function placeAlone(item: ItemToPlace, { provider }: PlaceRules, { sameSlugline }: KnownArticles): Place {
  const own = { articleId: articleIdOf(provider, item.guid), guid: item.guid, standing: 'own' } as const;
  if (item.pubStatus === 'usable') return own;
  if (sameSlugline !== undefined) return { ...own, advice: 'withdrawal-matches-slugline-only' };
  return item.isGuidGiven ? own : { ...own, advice: 'withdrawal-names-no-item' };
}

function placeByLink(item: ItemToPlace, rules: PlaceRules, known: KnownArticles): Place | undefined {
  const [named] = item.replaces;
  const isWithdrawal = item.pubStatus !== 'usable' && rules.withdrawsWhatItReplaces;
  if (named === undefined || !(isWithdrawal || rules.joinsWhatItReplaces)) return undefined;
  const { articleId, guid } = known.find(named) ?? { articleId: articleIdOf(rules.provider, named), guid: named };
  const reason = isWithdrawal ? 'withdrawn-by-link' : 'joined-by-update';
  return { articleId, guid, standing: 'successor', joining: { reason, evidence: { by: 'link', text: named } } };
}

function placeBySlugline({ pubStatus, signals, words }: ItemToPlace, { sameSlugline }: KnownArticles): Place | undefined {
  if (sameSlugline === undefined || pubStatus !== 'usable' || !signals.includes('update')) return undefined;
  const { articleId, guid } = sameSlugline;
  const evidence = { by: 'slugline', text: words } as const;
  return { articleId, guid, standing: 'successor', joining: { reason: 'joined-by-slugline', evidence } };
}
