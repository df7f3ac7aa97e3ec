import type { JsonSchema } from '@wireroom/contracts';
import { code, table } from './markdown.js';

/** The fields of an object schema: nested objects as `outer.inner`, named definitions as links. */
export function fieldTable(schema: JsonSchema): string {
  return table(['field', 'type', 'required', 'meaning'], rows(schema, ''));
}

/** What a value of a schema is, in words. */
export function typeText(schema: JsonSchema): string {
  if (typeof schema['$ref'] === 'string') return definitionLink(schema['$ref']);
  if ('const' in schema) return code(JSON.stringify(schema['const']));
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => code(String(value))).join(', ');
  const union = (schema['oneOf'] ?? schema['anyOf']) as JsonSchema[] | undefined;
  if (union) return union.map(typeText).join(' or ');
  switch (schema['type']) {
    case 'array':
      return `list of ${typeText(inner(schema, 'items'))}`;
    case 'object':
      return schema['properties']
        ? objectText(schema['properties'])
        : `map to ${typeText(inner(schema, 'additionalProperties'))}`;
    case undefined:
      return 'anything';
    default:
      return [schema['format'] ?? schema['type'], ...limits(schema)].join(' ');
  }
}

function rows(schema: JsonSchema, prefix: string): string[][] {
  const required = (schema['required'] ?? []) as string[];
  return Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>).flatMap(([name, field]) => [
    [code(prefix + name), typeText(field), required.includes(name) ? 'yes' : '', meaning(field)],
    ...rows(field, `${prefix}${name}.`),
    ...rows(inner(field, 'items'), `${prefix}${name}[].`),
  ]);
}

function meaning(field: JsonSchema): string {
  const fallback = 'default' in field ? `Default: ${code(JSON.stringify(field['default']))}.` : '';
  return [String(field['description'] ?? ''), fallback].filter(Boolean).join(' ');
}

function limits(schema: JsonSchema): string[] {
  const { minimum, maximum, minLength, maxLength, pattern, format } = schema;
  return [
    ...(minimum !== undefined && minimum !== Number.MIN_SAFE_INTEGER ? [`from ${minimum}`] : []),
    ...(maximum !== undefined && maximum !== Number.MAX_SAFE_INTEGER ? [`to ${maximum}`] : []),
    ...(minLength !== undefined && minLength === maxLength ? [`of ${minLength} characters`] : []),
    ...(minLength !== undefined && minLength !== maxLength ? [`of at least ${minLength}`] : []),
    ...(pattern !== undefined && format === undefined ? [`like ${code(String(pattern))}`] : []),
  ];
}

function objectText(properties: unknown): string {
  return `object of ${Object.keys(properties as object)
    .map(code)
    .join(', ')}`;
}

function definitionLink(reference: string): string {
  const name = reference.split('/').at(-1) ?? '';
  return `[${name}](definitions.md#${name.toLowerCase()})`;
}

function inner(schema: JsonSchema, keyword: string): JsonSchema {
  const value = schema[keyword];
  return typeof value === 'object' && value !== null ? (value as JsonSchema) : {};
}
