// @ts-check
/**
 * An article for an item that was read without a server; one that came from a server is left as it is.
 * @param {import('@wireroom/contracts').Item} item
 * @param {number} index
 * @returns {import('@wireroom/contracts').Article}
 */
export function articleOf(item, index) {
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const zeros = '0'.repeat(64);
  return {
    id,
    revision: 1,
    provider: 'conformance',
    source: 'conformance',
    receivedAt: '2026-03-01T10:00:00.000Z',
    contentHash: zeros,
    document: { id, sha256: zeros, format: 'unknown', index },
    ...item,
    guid: item.guid ?? `urn:uuid:${id}`,
  };
}
