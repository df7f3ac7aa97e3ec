import { emptyItem, type Item } from '@wireroom/contracts';
import type { Rendering } from '../rendering.js';
import { withSignalsInText } from '../signals/with-signals-in-text.js';
import { articleUrn, isWithdrawn, languageOf, linksOf, provenanceOf, publicNotes } from './facts-of.js';

/**
 * What a format that carries these fields must bring back of an article, to be compared with `onlyFields` of the item that was read:
 * the identity is ours and the version our revision, notes that readers must not see never go out, nor does the text of what was
 * withdrawn; what its words say of signals is read again; language and provenance are what enrichment made of them.
 */
export function carried(rendering: Rendering, fields: readonly (keyof Item)[]): Partial<Item> {
  const { article } = rendering;
  const { digitalSourceType, aiDisclosure } = provenanceOf(rendering);
  const item: Partial<Item> = {
    ...article,
    guid: articleUrn(article),
    providerVersion: String(article.revision),
    language: languageOf(rendering),
    headlineOrigin: article.headline === undefined ? undefined : (article.headlineOrigin ?? 'given'),
    edNotes: publicNotes(article).map((text) => ({ text, public: true })),
    provenance:
      digitalSourceType === undefined
        ? undefined
        : {
            digitalSourceType: decodeURIComponent(digitalSourceType.slice(digitalSourceType.lastIndexOf('/') + 1)),
            ...(aiDisclosure === undefined ? {} : { aiDisclosure }),
          },
    ...(isWithdrawn(article) ? { abstract: undefined, body: [], media: [], links: linksOf(article) } : {}),
  };
  const { signals, signalEvidence } = withSignalsInText({ ...emptyItem(), ...item });
  return onlyFields({ ...item, signals, signalEvidence }, fields);
}

/** These fields of an item, without those that it leaves out. */
export function onlyFields(item: Partial<Item>, fields: readonly (keyof Item)[]): Partial<Item> {
  return Object.fromEntries(fields.filter((name) => item[name] !== undefined).map((name) => [name, item[name]]));
}
