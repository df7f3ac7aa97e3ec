import { openapiDocument } from '../openapi/document.js';
import type { Node } from '../openapi/node.js';
import { code, page, table } from './markdown.js';

interface Operation {
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly description: string }[];
  readonly responses: Readonly<Record<string, Node>>;
}
type Entry = readonly [route: string, operation: Operation];

/** Every HTTP operation by the service that answers it. */
export function httpPage(): string {
  const document = openapiDocument('');
  const operations = entriesOf(document['paths'] as Node);
  const services = (document['tags'] as { name: string; description: string }[]).map(({ name }) => name);
  return page(
    '# HTTP',
    'The machine-readable form: [OpenAPI 3.1](../../libs/contracts/generated/openapi.json). Every error is a ' +
      '[Problem](definitions.md#problem) (`application/problem+json`, RFC 9457); its `code` is in [faults](faults.md).',
    ...services.flatMap((service) =>
      section(
        service,
        operations.filter(([, { tags }]) => tags.length === 1 && tags[0] === service),
      ),
    ),
    ...section(
      'every service',
      operations.filter(([, { tags }]) => tags.length > 1),
    ),
    ...section('the receiver of a webhook', entriesOf(document['webhooks'] as Node)),
  );
}

function section(title: string, entries: readonly Entry[]): string[] {
  return entries.length === 0 ? [] : [`## ${title}`, ...entries.flatMap(operationPart)];
}

function operationPart([route, operation]: Entry): string[] {
  return [
    `### ${route}`,
    `${operation.summary}. ${operation.description ?? ''}`.trim(),
    table(
      ['parameter', 'in', 'meaning'],
      (operation.parameters ?? []).map((parameter) => [code(parameter.name), parameter.in, parameter.description]),
    ),
    table(
      ['answer', 'meaning'],
      Object.entries(operation.responses).map(([status, answer]) => [status, meaning(answer)]),
    ),
  ];
}

function meaning(answer: Node): string {
  const reference = answer['$ref'];
  if (typeof reference === 'string') return PROBLEM_MEANINGS[reference] ?? reference;
  return String(answer['description']);
}

const PROBLEM_MEANINGS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries((openapiDocument('')['components'] as { responses: Record<string, Node> }).responses).map(([name, response]) => [
    `#/components/responses/${name}`,
    String(response['description']),
  ]),
);

function entriesOf(paths: Node): Entry[] {
  return Object.entries(paths as Record<string, Record<string, Operation>>).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
  );
}
