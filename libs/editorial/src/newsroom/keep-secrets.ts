import { type DestinationSettings, secretSettingsOf } from '@wireroom/contracts';

type Settings = Readonly<Record<string, unknown>>;

/**
 * The settings of an order with the secrets that it leaves out and that are kept already: nobody has to have all secrets at hand
 * to change something else. Not kept is what the order gives in another way (by file, by another login), what is left of another
 * type, and `previousSecret`, whose end is that it is no longer named.
 */
export function keepSecrets<D extends DestinationSettings>(wanted: D, kept: DestinationSettings | undefined): D {
  if (kept?.type !== wanted.type) return wanted;
  const before: Settings = kept;
  const names = secretSettingsOf(wanted.type).filter((name) => before[name] !== undefined && mayStay(name, wanted));
  return { ...wanted, ...Object.fromEntries(names.map((name) => [name, before[name]])) };
}

function mayStay(name: string, wanted: Settings): boolean {
  if (name === 'previousSecret' || wanted[name] !== undefined || wanted[`${name}File`] !== undefined) return false;
  const user = wanted['user'] !== undefined;
  if (name === 'token') return !user && wanted['credsFile'] === undefined;
  if (name === 'password' && 'user' in wanted) return user;
  return name !== 'password' || user;
}
