import type { JsonSchema } from '@wireroom/contracts';
import { z } from 'zod';
import type { Contract } from './contract.js';
import { commentsOn, commentsOnEvent } from './contract-comments.js';
import { describedSchema } from './described-schema.js';

/**
 * A contract as a self-contained JSON Schema 2020-12 document. Objects of what we send stay open: a reader ignores fields that
 * it does not know, which is what lets us add optional ones (docs/adr/0006-schemas-as-contract.md). What we read may be closed:
 * a mistyped setting is an error.
 */
export function contractSchema(contract: Contract): JsonSchema {
  const override = contract.use === 'sent' ? leaveOpen : undefined;
  const { $schema, $defs, title, ...shape } = z.toJSONSchema(contract.schema, { io: 'input', override });
  const comments = 'x-address' in contract.facts ? commentsOnEvent(contract.component) : commentsOn(contract.component);
  return {
    $schema,
    $id: `urn:wireroom:contract:${contract.name}`,
    title: contract.component,
    description: contract.summary,
    'x-use': contract.use,
    ...contract.facts,
    ...describedSchema(shape, comments && { fields: comments.fields }),
    ...($defs && { $defs: describedDefinitions($defs) }),
  };
}

/** Keys in alphabetical order, so that the order of imports never shows in the output. */
export function sortedByName<T>(entries: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function describedDefinitions(definitions: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  const described = Object.entries(definitions).map(([name, schema]) => [name, describedSchema(schema, commentsOn(name))]);
  return sortedByName(Object.fromEntries(described));
}

function leaveOpen({ jsonSchema }: { jsonSchema: Record<string, unknown> }): void {
  if (jsonSchema['additionalProperties'] === false) delete jsonSchema['additionalProperties'];
}
