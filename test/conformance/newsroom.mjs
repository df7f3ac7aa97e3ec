// @ts-check
/** Of throwaway data on loopback. */
const KEY = 'conformance-cases-only';

/** The source that a case is sent to: nobody else's, so that guids of different cases never meet. @param {number} index */
export function sourceOf(index) {
  return { sourceId: `case-${String(index + 1).padStart(4, '0')}`, key: KEY };
}

/** The newsroom for so many cases. @param {number} count */
export function newsroomFor(count) {
  const sources = Array.from({ length: count }, (_, index) => sourceOf(index));
  return {
    sources: sources.map(({ sourceId, key }) => ({ id: sourceId, provider: sourceId, key })),
    routes: [],
    destinations: [],
  };
}
