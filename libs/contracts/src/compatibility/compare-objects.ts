import type { AspectComparison, Comparison } from './comparison.js';
import { asSchema, type JsonSchema } from './json-schema.js';
import type { SchemaChange } from './schema-change.js';

/** Fields that went, came, or came to be required. */
export const compareFields: AspectComparison = (comparison, accepted, current, path) => {
  const [before, after] = [fieldsOf(accepted), fieldsOf(current)];
  const changes = Object.keys(before).flatMap((name) => {
    const field = after[name];
    if (field === undefined) return [comparison.change('field-removed', join(path, name), 'the field is gone')];
    return comparison.compare(asSchema(before[name]), asSchema(field), join(path, name));
  });
  const added = Object.keys(after).filter((name) => !(name in before));
  return [
    ...changes,
    ...added.map((name) => comparison.change('field-added', join(path, name), 'a new field')),
    ...compareRequired(comparison, accepted, current, path),
  ];
};

/** What may stand beside the named fields: anything (open), nothing (closed), or values of one schema (a record). */
export const compareOtherFields: AspectComparison = (comparison, accepted, current, path) => {
  const [before, after] = [othersOf(accepted), othersOf(current)];
  if (before === after) return [];
  if (after === false) return [comparison.change('closed', path, 'unknown fields are refused now')];
  if (before === false) return [comparison.change('opened', path, 'unknown fields are allowed now')];
  const [namesBefore, namesAfter] = [accepted['propertyNames'], current['propertyNames']].map(asSchema) as [
    JsonSchema,
    JsonSchema,
  ];
  return [
    ...comparison.compare(asSchema(before), asSchema(after), `${path}{}`),
    ...comparison.compare(namesBefore, namesAfter, `${path}{names}`),
  ];
};

export const compareItems: AspectComparison = (comparison, accepted, current, path) => {
  if (!('items' in accepted) && !('items' in current)) return [];
  return comparison.compare(asSchema(accepted['items']), asSchema(current['items']), `${path}[]`);
};

function compareRequired(comparison: Comparison, accepted: JsonSchema, current: JsonSchema, path: string): SchemaChange[] {
  const [before, after] = [requiredOf(accepted), requiredOf(current)];
  const fields = fieldsOf(current);
  const added = after.filter((name) => !before.includes(name));
  const dropped = before.filter((name) => !after.includes(name) && name in fields);
  return [
    ...added.map((name) => comparison.change('required-added', join(path, name), 'the field is required now')),
    ...dropped.map((name) => comparison.change('required-dropped', join(path, name), 'the field may be absent now')),
  ];
}

function fieldsOf(schema: JsonSchema): JsonSchema {
  return asSchema(schema['properties']);
}

function requiredOf(schema: JsonSchema): readonly string[] {
  return Array.isArray(schema['required']) ? schema['required'] : [];
}

function othersOf(schema: JsonSchema): unknown {
  return schema['additionalProperties'] ?? true;
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
