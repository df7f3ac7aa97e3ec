import type { JsonSchema } from '@wireroom/contracts';
import { FILE_CONTRACTS } from '../contract.js';
import { contractSchema } from '../contract-schema.js';
import { fieldTable } from './field-table.js';
import { page } from './markdown.js';

const PARTS = ['Newsroom', 'SourceSettings', 'RouteSettings', 'ClientKey', 'DestinationSettings'];

/** The newsroom file, field by field. */
export function newsroomPage(): string {
  const definitions = FILE_CONTRACTS.map((contract) => contractSchema(contract)['$defs'] as Record<string, JsonSchema>)[0] ?? {};
  return page(
    '# Newsroom file',
    'One JSON file that services read at start: ingest its sources, publishing its routes and destinations. ' +
      'The machine-readable form: [JSON Schema](../../libs/contracts/generated/schemas/newsroom.json).',
    ...PARTS.flatMap((name) => {
      const schema = definitions[name] ?? {};
      return [`## ${name}`, String(schema['description'] ?? ''), fieldTable(schema)];
    }),
  );
}
