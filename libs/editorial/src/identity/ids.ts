import { v5 } from 'uuid';

/** Namespace of every UUIDv5 (RFC 9562) that Wireroom makes. Changing it would give every article a new identity. */
const NAMESPACE = '6f3e1b7a-52c4-5d0e-9a57-3c1f0a8e4d21';
/** Never part of a provider, guid or slug, so that two lists of parts cannot meet in one name. */
const SEPARATOR = '\u0000';

function nameOf(kind: string, parts: readonly (string | number)[]): string {
  return v5([kind, ...parts].join(SEPARATOR), NAMESPACE);
}

/** Identity of an article: the same for every revision, whatever source of the provider it comes through. */
export function articleIdOf(provider: string, guid: string): string {
  return nameOf('article', [provider, guid]);
}

/** Identity of an event: what it states. The same statement always has the same id, so every layer can refuse a repeat. */
export function eventIdOf(type: string, ...parts: (string | number)[]): string {
  return nameOf('event', [type, ...parts]);
}

/** Identity of an obligation: one withdrawal owed to one recipient, by its key. */
export function obligationIdOf(articleId: string, revision: number, recipientKey: string): string {
  return nameOf('obligation', [articleId, revision, recipientKey]);
}

/** Identity of a delivery, which is its Idempotency-Key: one revision owed to one destination. */
export function deliveryIdOf(destinationId: string, articleId: string, revision: number): string {
  return nameOf('delivery', [destinationId, articleId, revision]);
}
