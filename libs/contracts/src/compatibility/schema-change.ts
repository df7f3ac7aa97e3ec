/**
 * Which way a contract's data goes. `sent`: we write it, others and our own later versions read it (events, answers), so it
 * must stay readable in both directions. `read`: others write it and only we read it (the newsroom file), so we may grow lenient.
 */
export type ContractUse = 'sent' | 'read';

/** `tolerated` passes the gate but is reported: readers must already cope with it (docs/adr/0006-schemas-as-contract.md). */
export type ChangeSeverity = 'breaking' | 'tolerated' | 'compatible';

const SEVERITIES = {
  'contract-removed': { sent: 'breaking', read: 'breaking' },
  'contract-added': { sent: 'compatible', read: 'compatible' },
  'field-removed': { sent: 'breaking', read: 'breaking' },
  'field-added': { sent: 'compatible', read: 'compatible' },
  'required-added': { sent: 'breaking', read: 'breaking' },
  'required-dropped': { sent: 'breaking', read: 'compatible' },
  'type-narrowed': { sent: 'breaking', read: 'breaking' },
  'type-widened': { sent: 'breaking', read: 'compatible' },
  'value-removed': { sent: 'breaking', read: 'breaking' },
  'value-added': { sent: 'tolerated', read: 'compatible' },
  'member-removed': { sent: 'breaking', read: 'breaking' },
  'member-added': { sent: 'tolerated', read: 'compatible' },
  'limit-tightened': { sent: 'breaking', read: 'breaking' },
  'limit-relaxed': { sent: 'tolerated', read: 'compatible' },
  closed: { sent: 'breaking', read: 'breaking' },
  opened: { sent: 'compatible', read: 'compatible' },
  'default-changed': { sent: 'tolerated', read: 'tolerated' },
  'keyword-changed': { sent: 'breaking', read: 'breaking' },
} as const satisfies Record<string, Record<ContractUse, ChangeSeverity>>;

export type ChangeKind = keyof typeof SEVERITIES;

/** One difference between an accepted schema and the current one. */
export interface SchemaChange {
  readonly kind: ChangeKind;
  readonly severity: ChangeSeverity;
  /** Where: the definition's name, then property names; `[]` steps into an array, `{}` into a record's values. */
  readonly path: string;
  readonly detail: string;
}

export function severityOf(kind: ChangeKind, use: ContractUse): ChangeSeverity {
  return SEVERITIES[kind][use];
}
