import { asyncapiDocument } from './asyncapi.js';
import { CONTRACTS } from './contract.js';
import { contractSchema } from './contract-schema.js';
import { openapiDocument } from './openapi/document.js';
import { cliPage } from './reference/cli-page.js';
import { configurationPage } from './reference/configuration-page.js';
import { decisionsPage } from './reference/decisions-page.js';
import { definitionsPage } from './reference/definitions-page.js';
import { eventsPage } from './reference/events-page.js';
import { faultsPage } from './reference/faults-page.js';
import { formatsPage } from './reference/formats-page.js';
import { httpPage } from './reference/http-page.js';
import { newsroomPage } from './reference/newsroom-page.js';

/** Version of the interfaces as the generated documents state it. */
const VERSION = '0.1.0';

/** Every generated file by its path from the root of the project. The same code gives the same bytes. */
export async function documents(): Promise<ReadonlyMap<string, string>> {
  const generated = 'libs/contracts/generated';
  const reference = 'docs/reference';
  return new Map([
    ...CONTRACTS.map((contract) => [`${generated}/schemas/${contract.name}.json`, asJson(contractSchema(contract))] as const),
    [`${generated}/asyncapi.json`, asJson(asyncapiDocument(VERSION))],
    [`${generated}/openapi.json`, asJson(openapiDocument(VERSION))],
    ['docs/adr/README.md', decisionsPage()],
    [`${reference}/events.md`, eventsPage()],
    [`${reference}/http.md`, httpPage()],
    [`${reference}/newsroom.md`, newsroomPage()],
    [`${reference}/definitions.md`, definitionsPage()],
    [`${reference}/configuration.md`, await configurationPage()],
    [`${reference}/cli.md`, await cliPage()],
    [`${reference}/faults.md`, await faultsPage()],
    [`${reference}/formats.md`, await formatsPage()],
  ]);
}

export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
