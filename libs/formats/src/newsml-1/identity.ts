import type { Item } from '@wireroom/contracts';
import { attribute, childNamed, childText, type XmlElement } from '../xml/xml-element.js';

/** How an item is identified, and which revision it is. */
export interface Newsml1Identity {
  readonly guid?: string;
  readonly version?: string;
  /** The revision before, unless there was none. */
  readonly previous?: string;
  /** `U` where the item holds only changes to single elements, `A` where only its management changes. */
  readonly update?: 'U' | 'A';
}

export function identityOf(identification: XmlElement | undefined): Newsml1Identity {
  const identifier = identification === undefined ? undefined : childNamed(identification, 'newsidentifier');
  if (identifier === undefined) return {};
  const revision = childNamed(identifier, 'revisionid');
  const version = childText(identifier, 'revisionid');
  const previous = revision === undefined ? undefined : attribute(revision, 'previousrevision');
  const update = revision === undefined ? undefined : attribute(revision, 'update')?.toUpperCase();
  const guid = guidOf(identifier);
  return {
    ...(guid === undefined ? {} : { guid }),
    ...(version === undefined ? {} : { version }),
    ...(previous === undefined || previous === '0' ? {} : { previous }),
    ...(update === 'U' || update === 'A' ? { update } : {}),
  };
}

/**
 * The public identifier without its last part, the revision, so that it stays the same across revisions: provider, date and item, which
 * together are unique (NewsML 1.2, NewsIdentifier).
 */
function guidOf(identifier: XmlElement): string | undefined {
  const parts = [childText(identifier, 'providerid'), childText(identifier, 'dateid'), childText(identifier, 'newsitemid')];
  const stated = childText(identifier, 'publicidentifier');
  if (parts.every((part) => part !== undefined)) {
    const own = `urn:newsml:${parts.join(':')}`;
    if (stated === undefined || stated.toLowerCase().startsWith(own.toLowerCase())) return own;
  }
  return stated === undefined ? parts[2] : withoutRevision(stated);
}

/** What an item is referred to by elsewhere: `urn:newsml:` may be left out there. */
export function referredGuid(written: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(written) || /^urn:/i.test(written)) return withoutRevision(written);
  return /^[^\s:]+:[^\s:]+:[^\s]+$/.test(written) ? withoutRevision(`urn:newsml:${written}`) : written;
}

/** `urn:newsml:<provider>:<date>:<item>:<revision><update>` (RFC 3085). */
function withoutRevision(identifier: string): string {
  if (!/^urn:newsml:/i.test(identifier)) return identifier;
  const last = identifier.lastIndexOf(':');
  const hasRevision = identifier.split(':').length >= 6 && /^\d+[NUA]?$/i.test(identifier.slice(last + 1));
  return hasRevision ? identifier.slice(0, last) : identifier;
}

export function setIdentity(item: Item, { guid, version }: Newsml1Identity, fragment: string | undefined): void {
  if (guid !== undefined) item.guid = fragment === undefined ? guid : `${guid}#${fragment}`;
  if (version !== undefined) item.providerVersion = version;
}
