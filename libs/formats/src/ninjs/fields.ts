import { isObject, type JsonObject, listFrom, stringFrom } from '../json/json-value.js';

/**
 * The properties of a ninjs object by name without regard to case, because 1.x and 2.x write `pubstatus` and `versioncreated`
 * where 3.x writes `pubStatus` and `versionCreated`, and vendors mix them. What was never asked for remains as `rest`.
 */
export class Fields {
  private readonly byName = new Map<string, { readonly name: string; readonly value: unknown }>();
  /** Properties that are there twice, in two ways of writing their name. */
  private readonly again: [string, unknown][] = [];
  private readonly taken = new Set<string>();

  constructor(object: JsonObject) {
    for (const name of Object.keys(object)) {
      const lower = name.toLowerCase();
      const known = this.byName.get(lower);
      if (known === undefined) this.byName.set(lower, { name, value: object[name] });
      else if (known.value !== object[name]) this.again.push([name, object[name]]);
    }
  }

  /** The first of these properties (names in lower case) that is there and not null; others that say something else stay in `rest`. */
  take(...names: readonly string[]): unknown {
    let found: unknown;
    for (const name of names) {
      const field = this.byName.get(name);
      if (field === undefined) continue;
      found ??= field.value ?? undefined;
      if (found === undefined || found === field.value) this.taken.add(name);
    }
    return found;
  }

  /** A text or number as text, trimmed; undefined when empty. What is of another type stays in `rest`. */
  text(...names: readonly string[]): string | undefined {
    const value = this.take(...names);
    if (typeof value === 'object') this.leave(...names);
    return stringFrom(value);
  }

  /** A list of objects; a single object counts as a list of one. */
  objects(...names: readonly string[]): JsonObject[] {
    return listFrom(this.take(...names)).filter(isObject);
  }

  /** All properties whose lower-case name starts like this, by what follows. */
  startingWith(prefix: string): [string, unknown][] {
    const found: [string, unknown][] = [];
    for (const [lower, { value }] of this.byName) {
      if (!lower.startsWith(prefix)) continue;
      this.taken.add(lower);
      found.push([lower.slice(prefix.length), value]);
    }
    return found;
  }

  /** Marks a property as not dealt with after all, so that it stays in `rest`. */
  leave(...names: readonly string[]): void {
    for (const name of names) this.taken.delete(name);
  }

  get rest(): Record<string, unknown> | undefined {
    const rest: Record<string, unknown> = {};
    for (const [lower, { name, value }] of this.byName)
      if (!this.taken.has(lower) && value !== null && value !== '') rest[name] = value;
    for (const [name, value] of this.again) rest[name] = value;
    return Object.keys(rest).length === 0 ? undefined : rest;
  }
}
