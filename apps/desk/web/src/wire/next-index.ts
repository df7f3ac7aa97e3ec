/** The row that a key leads to; undefined for keys that lead nowhere. */
export function nextIndex(key: string, index: number, { count, page }: { count: number; page: number }): number | undefined {
  if (count === 0) return undefined;
  const to = (target: number) => Math.max(0, Math.min(count - 1, target));
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return to(index + 1);
    case 'ArrowUp':
    case 'k':
      return to(index - 1);
    case 'PageDown':
      return to(index + page);
    case 'PageUp':
      return to(index - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
