import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type ContractSchema, type ContractUse, compareContracts, type JsonSchema } from '@wireroom/contracts';
import { CONTRACTS } from './contract.js';
import { contractSchema } from './contract-schema.js';
import { asJson } from './documents.js';
import { ROOT } from './output.js';

/** Holds each contract as it was accepted last: that of the last release. */
export const ACCEPTED = join(ROOT, 'libs/contracts/accepted');

export interface GateReport {
  /** What a person should know of the changes since. */
  readonly lines: readonly string[];
  readonly breaking: number;
}

/** Holds the contracts of the code against those accepted in a folder. */
export async function gateReport(folder = ACCEPTED): Promise<GateReport> {
  const changes = compareContracts(await acceptedIn(folder), currentContracts());
  const notable = changes.filter((change) => change.severity !== 'compatible');
  const quiet = changes.length - notable.length;
  return {
    lines: [
      ...notable.map(({ severity, contract, path, kind, detail }) => `${severity}: ${contract}: ${path} ${kind} (${detail})`),
      ...(quiet > 0 ? [`${quiet} compatible changes since the accepted contracts`] : []),
    ],
    breaking: changes.filter((change) => change.severity === 'breaking').length,
  };
}

/** Makes the contracts of the code the accepted ones. */
export async function acceptContracts(folder = ACCEPTED): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, { schema }] of Object.entries(currentContracts())) {
    await writeFile(join(folder, `${name}.json`), asJson(schema));
  }
}

function currentContracts(): Record<string, ContractSchema> {
  return Object.fromEntries(
    CONTRACTS.map((contract) => [contract.name, { use: contract.use, schema: contractSchema(contract) }]),
  );
}

async function acceptedIn(folder: string): Promise<Record<string, ContractSchema>> {
  const accepted: Record<string, ContractSchema> = {};
  for (const file of (await readdir(folder)).sort()) {
    const schema = JSON.parse(await readFile(join(folder, file), 'utf8')) as JsonSchema;
    accepted[basename(file, '.json')] = { use: schema['x-use'] as ContractUse, schema };
  }
  return accepted;
}
