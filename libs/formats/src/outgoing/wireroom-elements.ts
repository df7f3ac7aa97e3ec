import type { Rendering } from '../rendering.js';
import { provenanceOf, publicNotes } from './facts-of.js';
import { placesOf } from './places-of.js';
import { xml } from './xml.js';

/** What Atom and RSS have no elements for, in the namespace `urn:wireroom:feed:1`. Documented in this folder's README. */
export function wireroomElements(rendering: Rendering): string {
  const { article } = rendering;
  const { digitalSourceType, aiDisclosure } = provenanceOf(rendering);
  const dateline = article.dateline === undefined ? '' : xml('wireroom:dateline', article.dateline.text);
  const places = placesOf(rendering).map(({ name, ...attributes }) => xml('wireroom:place', name, attributes));
  return (
    xml('wireroom:revision', article.revision) +
    xml('wireroom:pubStatus', article.pubStatus) +
    article.signals.map((signal) => xml('wireroom:signal', signal)).join('') +
    xml('wireroom:provider', article.provider) +
    xml('wireroom:guid', article.guid) +
    xml('wireroom:urgency', article.urgency) +
    xml('wireroom:subheadline', article.subheadline) +
    xml('wireroom:slugline', article.slugline) +
    dateline +
    places.join('') +
    xml('wireroom:versionCreated', article.versionCreated) +
    xml('wireroom:embargoUntil', article.embargoUntil) +
    xml('wireroom:expiresAt', article.expiresAt) +
    xml('wireroom:usageTerms', article.usageTerms) +
    xml('wireroom:credit', article.credit) +
    xml('wireroom:digitalSourceType', digitalSourceType) +
    xml('wireroom:aiDisclosure', aiDisclosure?.text) +
    publicNotes(article)
      .map((note) => xml('wireroom:note', note))
      .join('')
  );
}
