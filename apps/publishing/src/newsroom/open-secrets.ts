import { type DestinationSettings, Fault } from '@wireroom/contracts';
import { runtimeFault, type SecretSeal } from '@wireroom/runtime';

/** Secret settings by their name, sealed. */
export type SealedSecrets = Readonly<Record<string, string>>;

/** Where a secret is kept: it opens nowhere else. */
function placeOf(destinationId: string, setting: string): string {
  return `destination/${destinationId}/${setting}`;
}

/** @throws Fault `secrets-key-unset` */
export function sealSecret(seal: SecretSeal, destinationId: string, { name, text }: { name: string; text: string }): string {
  return seal.seal(text, placeOf(destinationId, name));
}

/** The settings with their secrets; without them, and with the fault, where they do not open. */
export function openSecrets(
  seal: SecretSeal,
  settings: DestinationSettings,
  sealed: SealedSecrets,
): { readonly destination: DestinationSettings; readonly unreadable?: Fault } {
  try {
    const secrets = Object.entries(sealed).map(([name, text]) => [name, seal.open(text, placeOf(settings.id, name))]);
    return { destination: { ...settings, ...Object.fromEntries(secrets) } };
  } catch (error) {
    const unreadable =
      error instanceof Fault ? error : runtimeFault('secret-unreadable', { place: placeOf(settings.id, '*') }, error);
    return { destination: settings, unreadable };
  }
}
