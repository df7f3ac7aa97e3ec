import type { JsonSchema } from '@wireroom/contracts';
import { FILE_CONTRACTS } from '../contract.js';
import { contractSchema } from '../contract-schema.js';
import { fieldTable, typeText } from './field-table.js';
import { code, page } from './markdown.js';

const PARTS = ['Newsroom', 'SourceSettings', 'RouteSettings', 'RouteRules', 'RightsRule', 'ClientKey', 'DestinationSettings'];

/** The newsroom file, field by field. */
export function newsroomPage(): string {
  const definitions = FILE_CONTRACTS.map((contract) => contractSchema(contract)['$defs'] as Record<string, JsonSchema>)[0] ?? {};
  return page(
    '# Newsroom file',
    'Sources, routes and destinations as a file, in YAML or JSON: `wireroom apply -f newsroom.yaml` shows what would change, asks, and has ingest and ' +
      'publishing change it, while they run. Several `-f` are one newsroom. Nothing is deleted unless `--prune` says so, and applying the same again changes nothing. ' +
      `\`\${NAME}\` stands for a variable of the environment or of \`--env-file\`. ` +
      'The same settings, one resource at a time, are those of the [HTTP API](http.md).',
    'Editors complete and check it by the [JSON Schema](../../libs/contracts/generated/schemas/newsroom.json): the file’s first line names it, as ' +
      '`# yaml-language-server: $schema=...`. A file to copy from: `tools/demo-wire/newsroom.yaml`.',
    ...[...PARTS, ...channelsOf(definitions)].flatMap((name) => part(name, definitions[name] ?? {})),
  );
}

/** The settings of each type of destination, by the names that the union refers to. */
function channelsOf(definitions: Record<string, JsonSchema>): string[] {
  const union = (definitions['DestinationSettings']?.['oneOf'] ?? []) as { $ref: string }[];
  return union.map(({ $ref }) => $ref.split('/').at(-1) ?? '');
}

function part(name: string, schema: JsonSchema): string[] {
  const { properties } = schema as { properties?: { type?: JsonSchema } };
  const channel = properties?.type?.['const'];
  const title = channel === undefined ? name : `${name}: ${code(`type: ${String(channel)}`)}`;
  return [`## ${title}`, String(schema['description'] ?? ''), properties ? fieldTable(schema) : `Is: ${typeText(schema)}`];
}
