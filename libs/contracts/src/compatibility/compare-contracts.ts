import { compareSchemas } from './compare-schemas.js';
import type { JsonSchema } from './json-schema.js';
import { type ChangeKind, type ContractUse, type SchemaChange, severityOf } from './schema-change.js';

/** A contract as it is kept on file. */
export interface ContractSchema {
  readonly use: ContractUse;
  readonly schema: JsonSchema;
}

/** A change and the contract that it happened to. */
export interface ContractChange extends SchemaChange {
  readonly contract: string;
}

/** The gate: what differs between the contracts that were accepted last and those of the code, by contract name. */
export function compareContracts(
  accepted: Readonly<Record<string, ContractSchema>>,
  current: Readonly<Record<string, ContractSchema>>,
): ContractChange[] {
  const kept = Object.entries(accepted).flatMap(([contract, { schema, use }]) => {
    const now = current[contract];
    if (!now) return [wholeContract('contract-removed', contract, use)];
    return compareSchemas(schema, now.schema, now.use).map((change) => ({ contract, ...change }));
  });
  const added = Object.keys(current).filter((contract) => !(contract in accepted));
  return [...kept, ...added.map((contract) => wholeContract('contract-added', contract, current[contract]?.use ?? 'sent'))];
}

function wholeContract(kind: ChangeKind, contract: string, use: ContractUse): ContractChange {
  return { contract, kind, severity: severityOf(kind, use), path: '', detail: contract };
}
