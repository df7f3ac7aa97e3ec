import { isObject, type JsonObject, stringFrom } from '../json/json-value.js';

/** Levels of objects inside objects that are looked into. A package of packages has two. */
const MOST_LEVELS = 8;

/** Whether an associated object is a whole story that could come by itself: identified, of text, and with its text. */
export function isStory(object: JsonObject): boolean {
  const members = new Map(Object.keys(object).map((name) => [name.toLowerCase(), object[name]]));
  const type = stringFrom(members.get('type'))?.toLowerCase();
  const representation = stringFrom(members.get('representationtype'))?.toLowerCase() ?? 'complete';
  if (type !== 'text' || (stringFrom(members.get('uri')) ?? stringFrom(members.get('guid'))) === undefined) return false;
  if (representation !== 'complete' && representation !== 'full') return false;
  const bodies = members.get('bodies');
  if (Array.isArray(bodies)) return bodies.some((body) => isObject(body) && stringFrom(body['value']) !== undefined);
  return [...members].some(([name, value]) => name.startsWith('body_') && stringFrom(value) !== undefined);
}

/** An object, and the whole stories among those associated with it, in order. */
export function* withEmbedded(object: unknown, level = 0): Generator<unknown> {
  yield object;
  if (!isObject(object) || level >= MOST_LEVELS) return;
  const { associations } = object;
  if (typeof associations !== 'object' || associations === null) return;
  for (const associated of Object.values(associations)) {
    if (!isObject(associated) || !isStory(associated)) continue;
    // The name is that of the association.
    const { name, ...story } = associated;
    yield* withEmbedded(story, level + 1);
  }
}
