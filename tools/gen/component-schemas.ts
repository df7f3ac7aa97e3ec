import type { JsonSchema } from '@wireroom/contracts';
import { type Contract } from './contract.js';
import { contractSchema, sortedByName } from './contract-schema.js';

const LOCAL = '#/$defs/';
const COMPONENTS = '#/components/schemas/';

/** The schemas of some contracts with all their definitions, as `components.schemas` of AsyncAPI and OpenAPI hold them. */
export function componentSchemas(contracts: readonly Contract[]): Record<string, JsonSchema> {
  const components: Record<string, JsonSchema> = {};
  for (const contract of contracts) {
    const { $schema, $id, $defs, $ref, 'x-use': _use, ...schema } = contractSchema(contract);
    for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, JsonSchema>)) {
      components[name] = pointToComponents(definition);
    }
    if ($ref === undefined) components[contract.component] = pointToComponents(schema);
  }
  return sortedByName(components);
}

/** A reference to one of them. */
export function schemaRef(component: string): { $ref: string } {
  return { $ref: `${COMPONENTS}${component}` };
}

function pointToComponents<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll(`"${LOCAL}`, `"${COMPONENTS}`)) as T;
}
