import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type ContractSchema, type ContractUse, compareContracts, type JsonSchema } from '@wireroom/contracts';
import { CONTRACTS } from './contract.js';
import { contractSchema } from './contract-schema.js';
import { asJson } from './documents.js';
import { filesBelow, ROOT } from './output.js';

const ACCEPTED = 'libs/contracts/accepted';

export interface GateReport {
  /** One for each change that is worth a word. */
  readonly lines: readonly string[];
  readonly breaking: number;
}

/** Holds the contracts of the code against the accepted ones. */
export async function gateReport(): Promise<GateReport> {
  const changes = compareContracts(await acceptedContracts(), currentContracts());
  return {
    lines: changes.map(({ severity, contract, path, kind, detail }) => `${severity}: ${contract}: ${path} ${kind} (${detail})`),
    breaking: changes.filter((change) => change.severity === 'breaking').length,
  };
}

/** Makes the contracts of the code the accepted ones. */
export async function acceptContracts(): Promise<void> {
  await mkdir(join(ROOT, ACCEPTED), { recursive: true });
  for (const path of await filesBelow(ACCEPTED)) await rm(join(ROOT, path));
  for (const [name, { schema }] of Object.entries(currentContracts())) {
    await writeFile(join(ROOT, ACCEPTED, `${name}.json`), asJson(schema));
  }
}

function currentContracts(): Record<string, ContractSchema> {
  return Object.fromEntries(
    CONTRACTS.map((contract) => [contract.name, { use: contract.use, schema: contractSchema(contract) }]),
  );
}

async function acceptedContracts(): Promise<Record<string, ContractSchema>> {
  const accepted: Record<string, ContractSchema> = {};
  for (const path of (await filesBelow(ACCEPTED)).sort()) {
    const schema = JSON.parse(await readFile(join(ROOT, path), 'utf8')) as JsonSchema;
    accepted[basename(path, '.json')] = { use: schema['x-use'] as ContractUse, schema };
  }
  return accepted;
}
