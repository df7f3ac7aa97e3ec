import type { Item, Subject } from '@wireroom/contracts';
import { isObject, type JsonObject, objectsFrom, stringFrom } from '../json/json-value.js';
import { MAX_LIST } from '../limits.js';
import { iptcScheme } from '../ninjs/concept-addresses.js';

/** Persons and organizations are what an item is about; all that AP says of them stays as given beside. */
export function addEntities(item: Item, wire: JsonObject): void {
  for (const name of ['persons', 'organizations', 'companies'])
    for (const entity of objectsFrom(wire[name])) addSubject(item, entity);
}

function addSubject(item: Item, entity: JsonObject): void {
  const [scheme, code, name] = [stringFrom(entity['scheme']), stringFrom(entity['code']), stringFrom(entity['name'])];
  if ((code ?? name) === undefined || item.subjects.length >= MAX_LIST) return;
  const subject: Subject = {
    ...(scheme === undefined ? {} : { scheme: iptcScheme(scheme) }),
    ...(code === undefined ? {} : { code }),
    ...(name === undefined ? {} : { name }),
  };
  const isKnown = item.subjects.some((known) => known.scheme === subject.scheme && known.code === code && known.name === name);
  if (!isKnown) item.subjects.push(subject);
}

/** The city with what tells it from others of its name, as AP gives it; the line itself is printed in the text. */
export function setDateline(item: Item, wire: JsonObject): void {
  const location = wire['datelinelocation'];
  if (!isObject(location) || item.dateline !== undefined) return;
  const city = stringFrom(location['city']);
  const country = stringFrom(location['countryname']);
  const area = stringFrom(location['countryareaname']);
  const text = [city, area ?? country].filter((part) => part !== undefined && part !== '').join(', ');
  if (text !== '') item.dateline = city === undefined ? { text } : { text, place: city };
}
