import { isObject, type JsonObject } from '../json/json-value.js';
import { refuseDeep } from '../json/refuse-deep.js';
import { NUMBERS, SIMPLE } from './element-names.js';

/** How ninjs names what has no place in it: an alternative identifier of the role `wireroom:<member>`. */
const PREFIX = 'wireroom:';
const TEXTS: ReadonlySet<string> = new Set(SIMPLE.filter((name) => !NUMBERS.has(name)));

export interface AltId {
  readonly role: string;
  readonly value: string;
}

/** The extension as alternative identifiers: texts as they are, all else as JSON. */
export function extensionAltIds(extension: JsonObject): AltId[] {
  const altIds: AltId[] = [];
  for (const name in extension) {
    const value = extension[name];
    if (value !== undefined)
      altIds.push({ role: PREFIX + name, value: typeof value === 'string' ? value : JSON.stringify(value) });
  }
  return altIds;
}

/** The extension in alternative identifiers, and what was among them otherwise, by role. */
export function readAltIds(altIds: unknown): { extension?: Record<string, unknown>; others: Map<string, unknown> } {
  const others = new Map<string, unknown>();
  let extension: Record<string, unknown> | undefined;
  for (const [role, value] of entriesOf(altIds)) {
    if (role.startsWith(PREFIX)) {
      extension ??= {};
      extension[role.slice(PREFIX.length)] = memberOf(role.slice(PREFIX.length), value);
    } else if (!others.has(role)) others.set(role, value);
  }
  return { extension, others };
}

/** A list of `{role, value}` in 2.x and 3.x, an object in 1.x. */
function entriesOf(altIds: unknown): [string, unknown][] {
  if (isObject(altIds)) return Object.entries(altIds);
  if (!Array.isArray(altIds)) return [];
  return altIds.filter(isObject).map(({ role, value }) => [typeof role === 'string' ? role : '', value]);
}

/** What is no JSON, or JSON nested without end, is left as a text, which the reader of the extension then refuses by its name. */
function memberOf(name: string, value: unknown): unknown {
  if (typeof value !== 'string' || TEXTS.has(name)) return value;
  try {
    const member: unknown = JSON.parse(value);
    refuseDeep(member);
    return member;
  } catch {
    return value;
  }
}
