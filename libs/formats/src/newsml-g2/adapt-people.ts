import type { Author, Item } from '@wireroom/contracts';
import { distinctAuthors } from '../feed/read-author.js';
import { MAX_LIST } from '../limits.js';
import { attribute, childNamed, type XmlElement } from '../xml/xml-element.js';
import { decoded } from './catalog.js';
import { codeOf, nameOf } from './concept-of.js';
import type { G2Context } from './g2-context.js';
import { noteCut } from './note-cut.js';
import type { Properties } from './properties.js';
import { lineIn } from './text-in.js';

/** IPTC's own schemes of roles, by the aliases that providers give them: their codes are words that need no scheme. */
const IPTC_ROLES = /^(?:crol|ctrol|contentprod|cpprol|contr):/i;

/** Who made the content, and who supplied it. Those who have no name, only a code, are left as they are. */
export function setPeople(item: Item, properties: Properties, context: G2Context): void {
  const authors: (Author | undefined)[] = [];
  const creators = new Set<string>();
  for (const name of ['creator', 'contributor'] as const) {
    const nameless: XmlElement[] = [];
    for (const element of properties.take(name)) {
      const author = authorOf(element, context);
      if (author === undefined) nameless.push(element);
      else if (name === 'creator') creators.add(author.name);
      else if (author.role === undefined && !creators.has(author.name)) author.role = name;
      authors.push(author);
    }
    properties.leave(name, nameless);
  }
  item.authors = distinctAuthors(authors);
  if (item.authors.length > MAX_LIST) {
    item.authors.length = MAX_LIST;
    noteCut(item, 'authors');
  }
  setInfoSource(item, properties, context);
}

function authorOf(element: XmlElement, context: G2Context): Author | undefined {
  const name = nameOf(element, context);
  if (name === undefined) return undefined;
  const author: Author = { name };
  const uri = attribute(element, 'uri');
  if (uri !== undefined) author.uri = uri;
  const email = emailOf(element);
  if (email !== undefined) author.email = email;
  const role = attribute(element, 'role') ?? attribute(element, 'roleuri');
  if (role !== undefined) author.role = roleName(role, context);
  return author;
}

function roleName(written: string, { wireroom }: G2Context): string {
  if (wireroom !== undefined && written.startsWith(`${wireroom}:`)) return decoded(written.slice(wireroom.length + 1));
  return IPTC_ROLES.test(written) ? written.slice(written.indexOf(':') + 1) : written;
}

function emailOf(element: XmlElement): string | undefined {
  if (element.children.length < 2) return undefined;
  const details = childNamed(element, 'nar:persondetails') ?? childNamed(element, 'nar:organisationdetails');
  const contact = details === undefined ? undefined : childNamed(details, 'nar:contactinfo');
  return contact === undefined ? undefined : lineIn(childNamed(contact, 'nar:email'));
}

/** The party that the content is from; the provider of the item where none is named, else the provider stays beside it. */
function setInfoSource(item: Item, properties: Properties, context: G2Context): void {
  const providers = properties.take('provider');
  const sources = properties.take('infosource');
  const source = firstName(sources, context);
  const provider = firstName(providers, context) ?? (providers[0] === undefined ? undefined : providerCode(providers[0]));
  const chosen = source ?? (context.wireroom === undefined ? provider : undefined);
  if (chosen !== undefined) item.infoSource = chosen;
  if (sources.length > 1 || source === undefined) properties.leave('infosource', sources);
  if (provider !== chosen || providers.some((element) => element.attributes['qcode'] !== undefined))
    properties.leave('provider', providers);
}

function firstName(parties: readonly XmlElement[], context: G2Context): string | undefined {
  for (const party of parties) {
    const name = nameOf(party, context);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Codes of IPTC's news providers are their short names: `nprov:AFP`. */
function providerCode(element: XmlElement): string | undefined {
  const qcode = attribute(element, 'qcode');
  if (qcode !== undefined) return qcode.slice(qcode.indexOf(':') + 1);
  return codeOf(element);
}
