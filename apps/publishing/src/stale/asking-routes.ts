import type { RouteSettings } from '@wireroom/contracts';
import { requireOperator } from '@wireroom/runtime';
import type { Credentials, ProductAccess } from '../access/product-access.js';
import { publishingFault } from '../publishing-faults.js';

/** By what it is decided who asks. */
export interface Doors {
  readonly operatorKey: string | undefined;
  readonly routes: readonly RouteSettings[];
  readonly access: ProductAccess;
}

/**
 * The routes whose articles the asker may know of: those that it may read; undefined for the operator, who may know of all, removed ones too.
 * @throws Fault `asker-unknown` (401) for whoever may read none
 */
export function askingRoutes({ operatorKey, routes, access }: Doors, credentials: Credentials): readonly string[] | undefined {
  if (isOperator(operatorKey, credentials.authorization)) return undefined;
  const readable = routes.filter(({ id }) => access.letsIn(id, credentials)).map(({ id }) => id);
  if (readable.length === 0) throw publishingFault('asker-unknown');
  return readable;
}

function isOperator(operatorKey: string | undefined, authorization: string | undefined): boolean {
  try {
    requireOperator(operatorKey, authorization);
    return true;
  } catch {
    return false;
  }
}
