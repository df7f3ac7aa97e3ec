import { cliFault } from '../cli-faults.js';

/**
 * The resources of those ids, in the order in which they are asked for; all where none is named.
 * @throws Fault `resource-unknown`
 */
export function ofIds<T extends { readonly settings: { readonly id: string } }>(
  resources: readonly T[],
  ids: readonly string[],
  kind: string,
): readonly T[] {
  if (ids.length === 0) return resources;
  const known = new Map(resources.map((resource) => [resource.settings.id, resource]));
  return ids.map((id) => {
    const resource = known.get(id);
    if (resource === undefined) throw cliFault('resource-unknown', { kind, id });
    return resource;
  });
}
