/** A setting's value on one line, so that nothing in it can pass for something else on a terminal. */
export function valueText(value: unknown): string {
  if (value === undefined) return '(not set)';
  if (typeof value === 'string')
    return /^[^\s\p{C}"'[\]{}](?:[^\p{C}]*[^\s\p{C}])?$/u.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`;
  return JSON.stringify(value);
}
