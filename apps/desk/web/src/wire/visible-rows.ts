export interface Viewport {
  readonly scrollTop: number;
  readonly height: number;
}

/** The rows to draw: those in the viewport and `overscan` more at both ends. `end` is exclusive. */
export function visibleRows(viewport: Viewport, rowHeight: number, count: number, overscan = 8): { start: number; end: number } {
  const first = Math.floor(viewport.scrollTop / rowHeight);
  const last = Math.ceil((viewport.scrollTop + viewport.height) / rowHeight);
  const end = Math.min(count, last + overscan);
  return { start: Math.max(0, Math.min(first - overscan, end)), end };
}

/**
 * How far to scroll so that the row a reader is looking at stays where it is while rows are put in above it.
 * 0 when the row is gone.
 */
export function anchorShift(ids: readonly string[], anchorId: string, anchorIndex: number, rowHeight: number): number {
  if (ids[anchorIndex] === anchorId) return 0;
  const index = ids.indexOf(anchorId);
  return index < 0 ? 0 : (index - anchorIndex) * rowHeight;
}
