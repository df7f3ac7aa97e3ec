import type { Author } from '@wireroom/contracts';
import { type JsonObject, objectsFrom, stringFrom } from '../json/json-value.js';
import { resolveReference } from '../markup/resolve-reference.js';
import type { Fields } from './fields.js';

/** People whose relation to the item is `author`. Where others are named too, all stay as given beside. */
export function adaptAuthors(fields: Fields): Author[] {
  const people = fields.objects('people', 'person');
  const authors = people.filter((person) => stringFrom(person['rel'])?.toLowerCase() === 'author');
  if (authors.length < people.length) fields.leave('people', 'person');
  return authors.map(authorOf).filter((author) => author !== undefined);
}

function authorOf(person: JsonObject): Author | undefined {
  const name = stringFrom(person['name']);
  if (name === undefined) return undefined;
  const uri = resolveReference(stringFrom(person['uri'] ?? person['code']));
  const contacts = objectsFrom(person['contactInfo'] ?? person['contactinfo']);
  const email = stringFrom(contacts.find(({ type }) => type === 'email')?.['value']);
  return { name, ...(uri === undefined ? {} : { uri }), ...(email === undefined ? {} : { email }) };
}
