import { asyncapiDocument } from './asyncapi.js';
import { CONTRACTS } from './contract.js';
import { contractSchema } from './contract-schema.js';
import { openapiDocument } from './openapi/document.js';

/** Version of the interfaces as the generated documents state it. */
const VERSION = '0.1.0';

/** Every generated file by its path from the root of the project. The same code gives the same bytes. */
export function documents(): ReadonlyMap<string, string> {
  const generated = 'libs/contracts/generated';
  return new Map([
    ...CONTRACTS.map((contract) => [`${generated}/schemas/${contract.name}.json`, asJson(contractSchema(contract))] as const),
    [`${generated}/asyncapi.json`, asJson(asyncapiDocument(VERSION))],
    [`${generated}/openapi.json`, asJson(openapiDocument(VERSION))],
  ]);
}

export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
