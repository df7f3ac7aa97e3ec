import type { JsonSchema } from '@wireroom/contracts';
import { z } from 'zod';
import type { Contract } from './contract.js';

/**
 * A contract as a self-contained JSON Schema 2020-12 document. Objects stay open: a reader ignores fields that it does not
 * know, which is what lets us add optional ones (docs/adr/0006-schemas-as-contract.md).
 */
export function contractSchema(contract: Contract): JsonSchema {
  const { $schema, $defs, title, ...shape } = z.toJSONSchema(contract.schema, { io: 'input' });
  return {
    $schema,
    $id: `urn:wireroom:contract:${contract.name}`,
    title: contract.component,
    description: contract.summary,
    'x-use': contract.use,
    ...contract.facts,
    ...shape,
    ...($defs && { $defs: sortedByName($defs) }),
  };
}

/** Keys in alphabetical order, so that the order of imports never shows in the output. */
export function sortedByName<T>(entries: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}
