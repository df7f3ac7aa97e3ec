import { EVENTS, type JsonSchema } from '@wireroom/contracts';
import { EVENT_CONTRACTS } from '../contract.js';
import { contractSchema } from '../contract-schema.js';
import { EVENT_READERS } from '../event-readers.js';
import { fieldTable } from './field-table.js';
import { code, page, table } from './markdown.js';

/** Every event: where it goes, who sends and reads it, and what it carries. */
export function eventsPage(): string {
  const schemas = EVENT_CONTRACTS.map(contractSchema);
  return page(
    '# Events',
    'CloudEvents 1.0 in JSON over NATS JetStream. The machine-readable forms: ' +
      '[AsyncAPI 3.0](../../libs/contracts/generated/asyncapi.json) and ' +
      '[JSON Schema](../../libs/contracts/generated/schemas).',
    table(
      ['event', 'subject', 'stream', 'sent by', 'read by'],
      EVENTS.map(({ type, address, stream, emittedBy }) => [
        `[${type}](#${type.replace('.', '')})`,
        code(address),
        stream,
        emittedBy,
        EVENT_READERS[type].join(', '),
      ]),
    ),
    '## Envelope',
    'Every event has these fields; `type` is its name and `data` is what the tables below describe.',
    fieldTable(envelopeOf(schemas[0] ?? {})),
    ...EVENTS.flatMap((event, i) => [
      `## ${event.type}`,
      `${event.summary}. Version ${event.version}.`,
      fieldTable(fieldOf(schemas[i] ?? {}, 'data')),
    ]),
  );
}

function envelopeOf(schema: JsonSchema): JsonSchema {
  const { type, data, ...properties } = schema['properties'] as Record<string, JsonSchema>;
  return { properties, required: schema['required'] };
}

function fieldOf(schema: JsonSchema, name: string): JsonSchema {
  return (schema['properties'] as Record<string, JsonSchema>)[name] ?? {};
}
