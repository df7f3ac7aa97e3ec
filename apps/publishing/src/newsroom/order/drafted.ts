import type { ResourceChange, SettingChange } from '@wireroom/contracts';
import { type ProblemPath, settingChanges } from '@wireroom/editorial';

/** A resource as the database has it. */
export interface Kept<S> {
  readonly settings: S;
  readonly version: number;
  /** It was deleted. */
  readonly gone: boolean;
}

/** What an order makes of one resource. */
export interface Drafted<S> {
  readonly id: string;
  /** Where its settings stand in the order. */
  readonly path: ProblemPath;
  readonly action: ResourceChange['action'];
  /** Afterwards. */
  readonly version: number;
  readonly before?: S;
  readonly after?: S;
  readonly settings: readonly SettingChange[];
  /** It is made again after it was deleted. */
  readonly again: boolean;
}

/** How an order names a resource: with its settings, or without to delete it. */
export interface Wanted<S> {
  readonly id: string;
  readonly path: ProblemPath;
  readonly after?: S;
}

/**
 * Compares what is wanted with what is kept.
 *
 * @param secrets names of settings that are not told
 */
export function drafted<S>({ id, path, after }: Wanted<S>, kept: Kept<S> | undefined, secrets?: readonly string[]): Drafted<S> {
  const before = kept?.gone === false ? kept.settings : undefined;
  const settings = settingChanges(before, after, secrets);
  const action = actionOf(before, after, settings);
  const version = (kept?.version ?? 0) + (action === 'none' ? 0 : 1);
  return { id, path, action, version, before, after, settings, again: action === 'create' && kept !== undefined };
}

function actionOf(before: unknown, after: unknown, changes: readonly SettingChange[]): ResourceChange['action'] {
  if (after === undefined) return 'delete';
  if (before === undefined) return 'create';
  return changes.length === 0 ? 'none' : 'update';
}
