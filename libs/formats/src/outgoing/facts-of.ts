import type { AiDisclosure, Article, Author, Link } from '@wireroom/contracts';
import { digitalSourceTypeAddress } from '../ninjs/concept-addresses.js';
import type { Rendering } from '../rendering.js';
import { instantOf } from './instant-of.js';
import { uriOf } from './uri-of.js';

/** The article's identity in every output, the same for all its revisions (RFC 9562 §4, RFC 4122 URN). */
export function articleUrn(article: Article): string {
  return `urn:uuid:${article.id}`;
}

/** The article's own page, where the provider named one. */
export function canonicalLink(article: Article): string | undefined {
  const href = article.links.find((link) => link.rel === 'canonical' && /^https?:/i.test(link.href))?.href;
  return href === undefined ? undefined : uriOf(href);
}

/** Detected where enrichment was sure, else as declared; a declaration that only says more exactly what was detected stands. */
export function languageOf({ article, annotations }: Rendering): string | undefined {
  const found = annotations.find((annotation) => annotation.type === 'language')?.language;
  const declared = article.language;
  if (found === undefined || found === 'und') return declared;
  return declared?.toLowerCase().startsWith(`${found}-`) ? declared : found;
}

/** Who wrote it: named authors, else the byline without its "By", else the agency. */
export function authorsOf(article: Article): Author[] {
  if (article.authors.length > 0) return article.authors;
  const byline = article.byline?.replace(/^(?:by|von|par|por|di)\s+/i, '').trim();
  return [{ name: byline === undefined || byline === '' ? article.provider : byline }];
}

/** How it was made, by the provider's own word or a disclosure that enrichment found, as IPTC's full address. */
export function provenanceOf({ article, annotations }: Rendering): { digitalSourceType?: string; aiDisclosure?: AiDisclosure } {
  const found = annotations.find((annotation) => annotation.type === 'aiDisclosure');
  const detected = found && { text: found.text, digitalSourceType: found.digitalSourceType };
  const aiDisclosure = article.provenance?.aiDisclosure ?? detected;
  const name = article.provenance?.digitalSourceType ?? aiDisclosure?.digitalSourceType;
  return {
    ...(name === undefined ? {} : { digitalSourceType: digitalSourceTypeAddress(name) }),
    ...(aiDisclosure === undefined ? {} : { aiDisclosure }),
  };
}

/** Copy that must not be used is never sent again: a withdrawal carries who and what, not the text. */
export function isWithdrawn(article: Article): boolean {
  return article.pubStatus !== 'usable';
}

/** An article's links; of one that was withdrawn those that tell which it is, not its files, nor what they are called. */
export function linksOf(article: Article): Link[] {
  if (!isWithdrawn(article)) return article.links;
  return article.links.filter(({ rel }) => rel !== 'enclosure').map(({ title, ...link }) => link);
}

/** What readers without the notion of a withdrawal see in place of the text. */
export const WITHDRAWN_TEXT = 'This article was withdrawn and must not be used.';

/** When this revision was made, as given by the provider; without that, when it came in here. */
export function changedAt(article: Article): string {
  return instantOf(article.versionCreated) ?? instantOf(article.firstCreated) ?? article.receivedAt;
}

export function headlineOf(article: Article): string {
  return article.headline ?? article.slugline ?? article.guid;
}

/** Notes that the provider allows readers to see. */
export function publicNotes(article: Article): string[] {
  return article.edNotes.filter((note) => note.public).map((note) => note.text);
}
