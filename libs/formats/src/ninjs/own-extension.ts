import type { Article, Subject, When } from '@wireroom/contracts';
import { embargoInstantOf, instantOf } from '../outgoing/instant-of.js';
import { uriOf } from '../outgoing/uri-of.js';
import type { Rendering } from '../rendering.js';
import { type ExtensionOptions, wireroomExtension } from '../wireroom/extension.js';
import { conceptAddress } from './concept-addresses.js';

const EXTENSION: ExtensionOptions = {
  fills: ['headline', 'byline', 'media', 'places', 'infoSource', 'links'],
  native: new Set(
    (
      'articleId revision pubStatus guid providerVersion urgency subheadline slugline abstract keywords usageTerms copyrightHolder ' +
      'copyrightNotice credit digitalSourceType aiDisclosure places infoSource byline'
    ).split(' '),
  ),
};

/** What ninjs has no place for, and what it has one for that does not hold exactly this. */
export function ninjsExtension(rendering: Rendering): Record<string, unknown> {
  const { article } = rendering;
  const extension = wireroomExtension(rendering, EXTENSION);
  const drop = (name: string, holds: boolean) => {
    if (holds) extension[name] = undefined;
  };
  drop('type', article.type !== 'other');
  drop('headlineOrigin', article.headlineOrigin !== 'derived');
  drop(
    'authors',
    article.authors.every(({ uri, role }) => role === undefined && (uri === undefined || uriOf(uri) === uri)),
  );
  drop('dateline', holdsDateline(article));
  drop('subjects', article.subjects.every(holdsConcept));
  drop('genres', article.genres.every(holdsConcept));
  drop('statedPlaces', article.places.every(holdsConcept) && !rendering.annotations.some(({ type }) => type === 'place'));
  for (const name of ['firstCreated', 'versionCreated', 'expiresAt'] as const) drop(name, holdsDate(article[name]));
  drop('embargoUntil', embargoInstantOf(article.embargoUntil) === article.embargoUntil);
  drop('links', article.media.length === 0 && article.links.length === 1 && isPlainPage(article.links[0]!));
  return extension;
}

function holdsDateline({ dateline }: Article): boolean {
  return dateline !== undefined && dateline.date === undefined && dateline.place === dateline.text;
}

function holdsDate(when: When | undefined): boolean {
  return instantOf(when) === when;
}

/** The concept comes back the same: it has a name alone, a code alone, or an address. */
function holdsConcept({ scheme, code }: Subject): boolean {
  if (code === undefined) return scheme === undefined;
  if (!/^[\w.-]+$/.test(code)) return false;
  return scheme === undefined || conceptAddress(scheme, code) !== undefined;
}

function isPlainPage({ rel, href, title, mediaType }: Article['links'][number]): boolean {
  return rel === 'canonical' && title === undefined && mediaType === undefined && uriOf(href) === href;
}
