/** The twelve rows of the straight line, in order (docs/architecture.md). */
export const LINE_STEPS = [
  'arrival',
  'document',
  'parsed',
  'decided',
  'recorded',
  'received',
  'enriched',
  'routed',
  'owed',
  'rendered',
  'settled',
  'proven',
] as const;
