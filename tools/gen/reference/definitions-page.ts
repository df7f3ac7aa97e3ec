import type { JsonSchema } from '@wireroom/contracts';
import { CONTRACTS } from '../contract.js';
import { contractSchema, sortedByName } from '../contract-schema.js';
import { fieldTable, typeText } from './field-table.js';
import { page } from './markdown.js';

/** Every named part of a contract, once. */
export function definitionsPage(): string {
  const all = Object.assign({}, ...CONTRACTS.map((contract) => contractSchema(contract)['$defs'])) as Record<string, JsonSchema>;
  return page(
    '# Definitions',
    'The parts that events, answers and files are made of.',
    ...Object.entries(sortedByName(all)).flatMap(part),
  );
}

function part([name, schema]: [string, JsonSchema]): string[] {
  const description = String(schema['description'] ?? '');
  return [`## ${name}`, description, schema['properties'] ? fieldTable(schema) : `Is: ${typeText(schema)}`];
}
