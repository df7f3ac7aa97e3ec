import type { Author } from '@wireroom/contracts';
import { type JsonObject, objectsFrom, stringFrom } from '../json/json-value.js';
import { resolveReference } from '../markup/resolve-reference.js';
import type { Fields } from './fields.js';

/** People whose relation to the item is `author`. Where others are named too, all stay as given beside. */
export function adaptAuthors(fields: Fields): Author[] {
  const people = fields.objects('people', 'person');
  const authors = people.filter((person) => stringFrom(person['rel'])?.toLowerCase() === 'author');
  if (authors.length < people.length) fields.leave('people', 'person');
  const named = authors.map(authorOf).filter((author) => author !== undefined);
  return named.length > 0 ? named : listedAuthors(fields);
}

/** `authors` is no property of ninjs but Superdesk's, which lists those who worked on the item with their roles. */
function listedAuthors(fields: Fields): Author[] {
  const listed = fields.objects('authors');
  const authors = listed.flatMap((entry): Author[] => {
    const name = stringFrom(entry['name']);
    const role = stringFrom(entry['role']);
    return name === undefined ? [] : [role === undefined ? { name } : { name, role }];
  });
  if (authors.length < listed.length) fields.leave('authors');
  return authors;
}

function authorOf(person: JsonObject): Author | undefined {
  const name = stringFrom(person['name']);
  if (name === undefined) return undefined;
  const uri = resolveReference(stringFrom(person['uri'] ?? person['code']));
  const contacts = objectsFrom(person['contactInfo'] ?? person['contactinfo']);
  const email = stringFrom(contacts.find(({ type }) => type === 'email')?.['value']);
  return { name, ...(uri === undefined ? {} : { uri }), ...(email === undefined ? {} : { email }) };
}
