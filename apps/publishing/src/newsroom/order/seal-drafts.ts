import { secretSettingsOf } from '@wireroom/contracts';
import type { SecretSeal } from '@wireroom/runtime';
import { type SealedSecrets, sealSecret } from '../open-secrets.js';
import type { DraftedDestination } from './draft-destination.js';

/** A destination as its row is to be: its secrets apart, and sealed. */
export interface SealedDestination {
  readonly draft: DraftedDestination;
  readonly settings: object;
  readonly secrets: SealedSecrets;
}

/**
 * Seals the secrets of the destinations that are to be written. What has not changed stays as it is sealed, unless another key sealed
 * it than the one that does now: then that destination is written too, so that a key can be given up once everything was applied again.
 *
 * @throws Fault `secrets-key-unset`
 */
export function sealDrafts(seal: SecretSeal, drafts: readonly DraftedDestination[]): SealedDestination[] {
  return drafts.flatMap((draft) => {
    if (draft.after === undefined) return [];
    const sealed = sealedOf(seal, draft);
    return draft.action === 'none' && sealed.secrets === draft.sealed ? [] : [sealed];
  });
}

function sealedOf(seal: SecretSeal, draft: DraftedDestination): SealedDestination {
  const { id, before, after, sealed } = draft;
  const names = new Set(after === undefined ? [] : secretSettingsOf(after.type));
  const known: Readonly<Record<string, unknown>> = before ?? {};
  const settings = Object.entries(after ?? {});
  const secrets = settings
    .filter(([name]) => names.has(name))
    .map(([name, text]): [string, string] => {
      const kept = sealed[name];
      const stays = kept !== undefined && known[name] === text && seal.isCurrent(kept);
      return [name, stays ? kept : sealSecret(seal, id, { name, text: String(text) })];
    });
  const same = secrets.length === Object.keys(sealed).length && secrets.every(([name, text]) => sealed[name] === text);
  return {
    draft,
    settings: Object.fromEntries(settings.filter(([name]) => !names.has(name))),
    secrets: same ? sealed : Object.fromEntries(secrets),
  };
}
