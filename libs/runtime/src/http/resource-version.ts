import { runtimeFault } from '../runtime-faults.js';

/** What a resource is, for the person who is refused. */
export interface VersionedResource {
  readonly kind: string;
  readonly id: string;
  /** Its version now; 0 where there is no such resource. */
  readonly version: number;
}

/** The entity tag of a version (RFC 9110, section 8.8.3). */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * Lets a change pass that was made for the version that is there: `If-Match` (RFC 9110, section 13.1.1), compared strongly. Without
 * the header any version will do.
 * @throws Fault `version-differs` (412)
 */
export function requireVersion(ifMatch: string | undefined, { kind, id, version }: VersionedResource): void {
  if (ifMatch === undefined) return;
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  const same = version > 0 && (tags.includes('*') || tags.includes(etagOf(version)));
  if (!same) throw runtimeFault('version-differs', { kind, id, version });
}
