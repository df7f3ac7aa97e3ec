import { EVENTS } from '@wireroom/contracts';
import { componentSchemas, schemaRef } from './component-schemas.js';
import { EVENT_CONTRACTS } from './contract.js';
import { EVENT_READERS } from './event-readers.js';

type Node = Readonly<Record<string, unknown>>;
type Event = (typeof EVENTS)[number];

/** The AsyncAPI 3.0 document: every event, where it goes, who sends it and who reads it. */
export function asyncapiDocument(version: string): Node {
  return {
    asyncapi: '3.0.0',
    id: 'urn:wireroom:events',
    info: {
      title: 'Wireroom events',
      version,
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/cloudevents+json',
    servers: {
      nats: { host: 'localhost:4222', protocol: 'nats', description: 'NATS with JetStream; set by NATS_URL' },
    },
    channels: byType(channel),
    operations: Object.assign({}, ...EVENTS.map(operations)),
    components: {
      messages: byType(message),
      schemas: componentSchemas(EVENT_CONTRACTS),
    },
  };
}

const DESCRIPTION = `Services exchange events over NATS JetStream as CloudEvents 1.0 (structured mode, JSON).
Delivery is at least once: refuse repeats by the event's \`id\`, which is the same for the same fact, and old news by \`revision\`.
An event above 512 KiB goes as a claim check: \`data\` is null and \`dataref\` is \`nats-object:<id>\`, the name of the object
in the bucket \`wireroom_events\` that holds the data as JSON.
Readers ignore fields, enum values and union members that they do not know.
Subjects and streams are prefixed by WIREROOM_NATS_PREFIX where that is set.`;

const HEADERS = {
  type: 'object',
  properties: {
    'Nats-Msg-Id': { type: 'string', description: "The event's id: JetStream refuses a repeat within its duplicate window" },
  },
};

const PARAMETERS: Readonly<Record<string, Node>> = {
  lane: {
    description: 'flash overtakes routine: urgency 1 to 3, corrections, withdrawals',
    enum: ['flash', 'routine'],
    location: '$message.payload#/data/lane',
  },
  destinationId: { description: 'The destination', location: '$message.payload#/data/destinationId' },
};

function channel(event: Event): Node {
  const names = [...event.address.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  return {
    address: event.address,
    title: event.type,
    summary: event.summary,
    messages: { [event.type]: { $ref: `#/components/messages/${event.type}` } },
    ...(names.length > 0 && { parameters: Object.fromEntries(names.map((name) => [name, PARAMETERS[name] ?? {}])) }),
    'x-stream': event.stream,
  };
}

function message(event: Event): Node {
  const component = EVENT_CONTRACTS.find((contract) => contract.name === event.type)?.component ?? '';
  return {
    name: event.type,
    title: component,
    summary: event.summary,
    contentType: 'application/cloudevents+json',
    headers: HEADERS,
    payload: schemaRef(component),
  };
}

function operations(event: Event): Record<string, Node> {
  const readers = EVENT_READERS[event.type];
  return Object.fromEntries([
    [`${event.emittedBy}.send.${event.type}`, operation(event, event.emittedBy, 'send')],
    ...readers.map((reader) => [`${reader}.receive.${event.type}`, operation(event, reader, 'receive')]),
  ]);
}

function operation(event: Event, service: string, action: 'send' | 'receive'): Node {
  return {
    action,
    channel: { $ref: `#/channels/${event.type}` },
    messages: [{ $ref: `#/channels/${event.type}/messages/${event.type}` }],
    tags: [{ name: service }],
  };
}

function byType(make: (event: Event) => Node): Record<string, Node> {
  return Object.fromEntries(EVENTS.map((event) => [event.type, make(event)]));
}
