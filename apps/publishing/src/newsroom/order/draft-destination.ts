import { secretSettingsOf } from '@wireroom/contracts';
import { keepSecrets } from '@wireroom/editorial';
import type { SecretSeal } from '@wireroom/runtime';
import type { Destination } from '../newsroom.js';
import { openSecrets, type SealedSecrets } from '../open-secrets.js';
import type { DestinationRow } from '../read-newsroom.js';
import { type Drafted, drafted, type Wanted } from './drafted.js';

export interface DraftedDestination extends Drafted<Destination> {
  /** Its secrets as the database has them. */
  readonly sealed: SealedSecrets;
  /** Secrets that the order leaves out, and that do not open. */
  readonly unopened: readonly string[];
}

/** What an order makes of a destination. Secrets that it leaves out stay; of one that was deleted nothing does. */
export function draftDestination(
  { id, path, after: given }: Wanted<Destination>,
  row: DestinationRow | undefined,
  seal: SecretSeal,
): DraftedDestination {
  const kept = row && { settings: openedOf(row, seal), version: row.version, gone: row.removed };
  const sealed = row?.removed === false ? row.secrets : {};
  const after = given && keepSecrets(given, kept?.gone === false ? kept.settings : undefined);
  const types = [kept?.settings.type, after?.type].filter((type) => type !== undefined);
  const names = [...new Set(types.flatMap(secretSettingsOf))];
  const settled: Readonly<Record<string, unknown>> = after ?? {};
  const unopened = names.filter((name) => sealed[name] !== undefined && sealed[name] === settled[name]);
  return { ...drafted({ id, path, after }, kept, names), sealed, unopened };
}

/** A secret that does not open stands there as it is sealed: it is not empty, and is none that anybody gives. */
function openedOf({ settings, secrets }: DestinationRow, seal: SecretSeal): Destination {
  const { destination, unreadable } = openSecrets(seal, settings, secrets);
  return unreadable === undefined ? destination : { ...settings, ...secrets };
}
