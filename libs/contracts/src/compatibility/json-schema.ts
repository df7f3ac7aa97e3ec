/** A JSON Schema 2020-12 object as zod writes it; boolean schemas are turned into objects on the way in. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const ANNOTATIONS = new Set(['$schema', '$id', '$defs', '$comment', 'id', 'title', 'description', 'examples', 'deprecated']);

export function asSchema(value: unknown): JsonSchema {
  if (value === false) return { not: {} };
  return typeof value === 'object' && value !== null ? (value as JsonSchema) : {};
}

/** True for keywords that only describe, so that a change of them changes no data. */
export function isAnnotation(keyword: string): boolean {
  return ANNOTATIONS.has(keyword);
}

/** The alternatives of a schema: its union's members, each of several types, or itself alone. */
export function membersOf(schema: JsonSchema): JsonSchema[] {
  const union = unionOf(schema);
  if (union) return union.map(asSchema);
  if (Array.isArray(schema['type'])) return schema['type'].map((type: string) => ({ ...schema, type }));
  return [schema];
}

export function isUnion(schema: JsonSchema): boolean {
  return unionOf(schema) !== undefined || Array.isArray(schema['type']);
}

/** What a union says beside its members. */
export function besideUnion(schema: JsonSchema): JsonSchema {
  if (!unionOf(schema)) return {};
  const { anyOf, oneOf, ...rest } = schema;
  return rest;
}

/** The JSON type that a schema allows, `any` where it does not say. */
export function typeOf(schema: JsonSchema): string {
  if (typeof schema['type'] === 'string') return schema['type'];
  const [first] = allowedValues(schema) ?? [];
  if (first === undefined) return schema['properties'] ? 'object' : 'any';
  return first === null ? 'null' : typeof first;
}

/** The values of `const` or `enum`; undefined where any value of the type will do. */
export function allowedValues(schema: JsonSchema): readonly unknown[] | undefined {
  if ('const' in schema) return [schema['const']];
  return Array.isArray(schema['enum']) ? schema['enum'] : undefined;
}

function unionOf(schema: JsonSchema): readonly unknown[] | undefined {
  const union = schema['anyOf'] ?? schema['oneOf'];
  return Array.isArray(union) ? union : undefined;
}
