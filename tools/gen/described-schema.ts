import type { JsonSchema } from '@wireroom/contracts';
import type { Documented } from './doc-comments.js';

/** A schema with the comments of its source as descriptions, wherever it has none of its own. */
export function describedSchema(schema: JsonSchema, documented: Documented | undefined): JsonSchema {
  if (!documented) return schema;
  return {
    ...(documented.comment !== undefined && { description: documented.comment }),
    ...schema,
    ...(isSchema(schema['properties']) && { properties: describedFields(schema['properties'], documented) }),
    ...(isSchema(schema['items']) && { items: describedSchema(schema['items'], { fields: documented.fields }) }),
  };
}

function describedFields(properties: JsonSchema, documented: Documented): JsonSchema {
  return Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, describedSchema(field as JsonSchema, documented.fields[name])]),
  );
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}
