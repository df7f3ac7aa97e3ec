import type { Author, Item } from '@wireroom/contracts';
import { readAuthor } from '../feed/read-author.js';
import { MAX_LIST } from '../limits.js';
import { attribute, childNamed, childrenNamed, type XmlElement } from '../xml/xml-element.js';
import { formalName, lineText } from './line-text.js';
import type { NewsmlContext } from './newsml-context.js';
import type { Properties } from './properties.js';
import { topicName } from './topics.js';

/** Who supplied a story and who made it. Its provider goes before its source, which stays as given then. */
export function setParties(item: Item, administrative: Properties, context: NewsmlContext): void {
  const providers = administrative.all('provider');
  const sources = administrative.all('source');
  const provider = partyIn(providers[0], context);
  const supplier = provider ?? partyIn(sources[0], context);
  if (supplier !== undefined) item.infoSource = supplier;
  administrative.leave('provider', providers.slice(1));
  administrative.leave(
    'source',
    provider === undefined ? sources.slice(1) : sources.filter((source) => partyIn(source, context) !== provider),
  );
  setAuthors(item, administrative, { context, supplier });
}

/** Those who made it, unless that is the supplier itself. */
function setAuthors(
  item: Item,
  administrative: Properties,
  { context, supplier }: { context: NewsmlContext; supplier: string | undefined },
): void {
  const creators = administrative.all('creator');
  const authors = creators.flatMap((creator) => parties(creator, context)).filter((name) => name !== supplier);
  for (const name of new Set(authors)) {
    const author: Author | undefined = readAuthor(name);
    if (author !== undefined && item.authors.length < MAX_LIST) item.authors.push(author);
  }
}

function partyIn(element: XmlElement | undefined, context: NewsmlContext): string | undefined {
  return element === undefined ? undefined : parties(element, context)[0];
}

/** The name that a topic gives a party, else its formal name. */
function parties(element: XmlElement, context: NewsmlContext): string[] {
  const named = childrenNamed(element, 'party').flatMap((party) => {
    const reference = attribute(party, 'topic');
    const topic = reference === undefined ? undefined : context.topics.at(reference);
    const name = (topic && topicName(topic, context.language)) ?? formalName(party);
    return name === undefined ? [] : [name];
  });
  const text = named.length === 0 && childNamed(element, 'party') === undefined ? lineText(element) : undefined;
  return text === undefined ? named : [text];
}
